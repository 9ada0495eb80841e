/**
 * Where links in a notebook lead on a page: notebooks become pages, other files of the repository stand at its address.
 *
 * @module
 */
import { posix } from "node:path";
import { git } from "../../.tasks/git.ts";
import { root } from "../../.tasks/root.ts";
import type { Course, CoursePage } from "./course.ts";

/** Returns where a link leads from a page; undefined where nobody knows, and it should be no link. */
export type LinkTo = (address: string) => string | undefined;

/**
 * The links of a page.
 *
 * @param repository the address of the repository, if it is known
 */
export function linksOf(page: CoursePage, course: Course, repository: string | undefined): LinkTo {
  return (address) => {
    if (/^([a-z]+:|#)/i.test(address)) return address;
    const [path, place = ""] = address.split(/(#.*)/s);
    const target = posix.join(posix.dirname(page.source), path);
    const other = course.pages.find(({ source }) => source === target);
    if (other) return posix.relative(posix.dirname(page.address), other.address) + place;
    return repository && `${repository}/blob/HEAD/${target}${place}`;
  };
}

/** The address of the repository, as its remote says; undefined where it has none on the web. */
export async function repositoryAddress(): Promise<string | undefined> {
  const remote = (await git(root, "remote", "get-url", "origin"))?.trim() ?? "";
  const [, host, name] = /^(?:https:\/\/|(?:ssh:\/\/)?git@)([\w.-]+)[:/]([\w./-]+?)(?:\.git)?\/?$/
    .exec(remote) ?? [];
  return host && `https://${host}/${name}`;
}
