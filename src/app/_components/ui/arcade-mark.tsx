/** The shop's mark: two arches of an arcade, which are also an m. */
export function ArcadeMark({ className = "" }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 28" aria-hidden="true" className={className}>
      <path
        fill="currentColor"
        d="M0 28V9a9 9 0 0 1 9-9h3a9.97 9.97 0 0 1 8 4 9.97 9.97 0 0 1 8-4h3a9 9 0 0 1 9 9v19h-8V13.5a5.5 5.5 0 0 0-8 0V28h-8V13.5a5.5 5.5 0 0 0-8 0V28Z"
      />
    </svg>
  );
}
