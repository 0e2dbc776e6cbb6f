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
 * A plain GET form; with scripts a box is applied as soon as it is ticked, or as soon as they run. The static page of a
 * category and its filtered twin are two pages to the router, so the form may be another one afterwards.
 */
export function FilterForm({ action, applied, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const shown = useRef(applied);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is there.
  useEffect(() => {
    takeUp(form.current);
    const early = boxes(form.current).find((box) => box.checked !== box.defaultChecked);
    if (early) applyBox(early);
  }, []);
  useEffect(() => {
    if (shown.current === applied) return;
    shown.current = applied;
    // A filter may have been removed by a link elsewhere.
    form.current?.reset();
  }, [applied]);

  function apply(): void {
    if (!form.current) return;
    const query = queryOf(form.current);
    startTransition(() => router.push(query ? `${action}?${query}` : action, { scroll: false }));
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    apply();
  }

  function applyBox(box: HTMLInputElement): void {
    lastUsed = { name: box.name, value: box.value, isOpen: drawerOf(box)?.open ?? false };
    apply();
  }

  function onChange({ target }: FormEvent): void {
    if (isBox(target)) applyBox(target);
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

function boxes(form: HTMLFormElement | null): HTMLInputElement[] {
  return form ? [...form.elements].filter(isBox) : [];
}

function isBox(element: EventTarget): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === "checkbox";
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
  const same = boxes(form).find(({ name, value }) => name === last.name && value === last.value);
  same?.focus({ preventScroll: true });
}

function drawerOf(element: Element): HTMLDetailsElement | null {
  return element.closest<HTMLDetailsElement>("details[data-drawer]");
}
