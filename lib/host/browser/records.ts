import type { Records } from "../host.ts";

const STORE = "texts";

/**
 * Opens the records that a browser keeps for this site, in its database of that name: read once here and then at hand;
 * each writing goes to the database too, and to the site's other pages and workers. Undefined where nothing can be kept
 * (a private window, a page of another site's frame).
 */
export async function openRecords(name: string): Promise<Records | undefined> {
  try {
    const database = await open(name);
    const texts = await readAll(database);
    const others = new BroadcastChannel(name);
    others.onmessage = ({ data: [key, text] }) => texts.set(key, text);
    return {
      read: (key) => texts.get(key),
      write(key, text) {
        texts.set(key, text);
        database.transaction(STORE, "readwrite").objectStore(STORE).put(text, key);
        others.postMessage([key, text]);
      },
    };
  } catch {
    return undefined;
  }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return outcome(request);
}

async function readAll(database: IDBDatabase): Promise<Map<string, string>> {
  const store = database.transaction(STORE).objectStore(STORE);
  const [keys, texts] = await Promise.all([outcome(store.getAllKeys()), outcome(store.getAll())]);
  return new Map(keys.map((key, i) => [String(key), texts[i]]));
}

function outcome<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
