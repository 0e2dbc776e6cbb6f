import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

/**
 * Shows a page as it is after an action. A plain form post is led to it by a redirect, so that neither reloading nor
 * the browser's Back posts it again; a page with JavaScript is made anew in place.
 */
export async function showAnew(path: string): Promise<void> {
  if (!(await isScripted())) redirect(path);
  refresh();
}

/** Whether the running action was called by a script; else it is a plain form post. */
export async function isScripted(): Promise<boolean> {
  return (await headers()).has("next-action");
}
