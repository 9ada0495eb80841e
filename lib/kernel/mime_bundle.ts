/** One output in several forms, by MIME type; the front end draws the richest it can. */
export type MimeBundle = Record<string, unknown>;
