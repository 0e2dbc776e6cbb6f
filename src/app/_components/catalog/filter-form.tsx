"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";

interface Props {
  /** The list's address without its query. */
  action: string;
  /** The filters as the server knows them: when they change, the form shows them. */
  applied: string;
  children: ReactNode;
}

/** The control that was used last, to give the focus back when the list comes from another page of the same look. */
let lastUsed: { name: string; value: string; isOpen: boolean } | null = null;

/**
 * A plain GET form; with scripts a box is applied as soon as it is ticked. The static page of a category and its
 * filtered twin are two pages to the router, so the form may be another one afterwards.
 */
export function FilterForm({ action, applied, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();

  useEffect(() => takeUp(form.current), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a filter may have been removed by a link elsewhere.
  useEffect(() => form.current?.reset(), [applied]);

  function apply(): void {
    if (!form.current) return;
    const query = queryOf(form.current);
    startTransition(() => router.push(query ? `${action}?${query}` : action, { scroll: false }));
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    apply();
  }

  function onChange({ target }: FormEvent): void {
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
    lastUsed = { name: target.name, value: target.value, isOpen: drawerOf(target)?.open ?? false };
    apply();
  }

  return (
    <form
      ref={form}
      action={action}
      onSubmit={onSubmit}
      onChange={onChange}
      aria-busy={isPending}
      className="grid grid-cols-1 items-start gap-6 aria-busy:opacity-70 md:max-lg:grid-cols-2 md:max-lg:gap-x-10"
    >
      {children}
    </form>
  );
}

/** What is filled in, without empty fields. */
function queryOf(form: HTMLFormElement): string {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
  );
  return new URLSearchParams(filled).toString();
}

function takeUp(form: HTMLFormElement | null): void {
  const last = lastUsed;
  lastUsed = null;
  if (!last || !form || document.activeElement !== document.body) return;
  const drawer = drawerOf(form);
  if (drawer && last.isOpen) drawer.open = true;
  const same = [...form.elements].find(
    (element) =>
      element instanceof HTMLInputElement && element.name === last.name && element.value === last.value,
  );
  if (same instanceof HTMLInputElement) same.focus({ preventScroll: true });
}

function drawerOf(element: Element): HTMLDetailsElement | null {
  return element.closest<HTMLDetailsElement>("details[data-drawer]");
}
