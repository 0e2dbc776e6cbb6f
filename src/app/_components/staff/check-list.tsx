import { FieldError } from "@/app/_components/ui/field";

export interface CheckOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
  /** Not the reader's to change; it stays as it is, and `hint` says why. */
  readonly isLocked: boolean;
}

interface Props {
  id: string;
  name: string;
  legend: string;
  options: readonly CheckOption[];
  /** What was chosen in a refused form; null: as the options say. */
  chosen: readonly string[] | null;
  error?: string | undefined;
}

/** Checkboxes of one question. */
export function CheckList({ id, name, legend, options, chosen, error }: Props) {
  return (
    <fieldset id={id} tabIndex={error ? -1 : undefined} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 font-medium text-sm">{legend}</legend>
      <div className="space-y-1">
        {options.map(({ value, label, hint, isChecked, isLocked }) => {
          const own = `${id}-${value}`;
          const isOn = chosen && !isLocked ? chosen.includes(value) : isChecked;
          return (
            <div key={value} className="flex min-h-9 items-start gap-3 py-1">
              {/* A locked one isn't posted by itself. */}
              {isLocked && isChecked ? <input type="hidden" name={name} value={value} /> : null}
              <input
                type="checkbox"
                id={own}
                name={isLocked ? undefined : name}
                value={value}
                defaultChecked={isOn}
                disabled={isLocked}
                aria-describedby={hint ? `${own}-hint` : undefined}
                className="mt-0.5 size-5 shrink-0 accent-accent"
              />
              <div className="min-w-0">
                <label htmlFor={own} className="break-words">
                  {label}
                </label>
                {hint ? (
                  <p id={`${own}-hint`} className="text-muted text-sm">
                    {hint}
                  </p>
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
    </fieldset>
  );
}
