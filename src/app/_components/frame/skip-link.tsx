export const mainId = "main";

/** The first stop of the keyboard: past header and menus to the page's own content. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href={`#${mainId}`}
      className="-translate-y-24 absolute top-2 left-2 z-50 rounded-full bg-accent px-5 py-3 font-medium text-on-accent focus:translate-y-0"
    >
      {label}
    </a>
  );
}
