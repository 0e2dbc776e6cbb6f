import PostalMime from "postal-mime";
import type { KeptMail } from "./store";

/** What a mail program would show of a mail. */
export interface ReadMail {
  html: string;
  text: string;
  headers: { name: string; value: string }[];
}

/** Takes a kept message apart. */
export async function readMail({ raw }: Pick<KeptMail, "raw">): Promise<ReadMail> {
  const { html = "", text = "", headers } = await PostalMime.parse(Buffer.from(raw, "base64"));
  return { html, text, headers: headers.map(({ originalKey, value }) => ({ name: originalKey, value })) };
}
