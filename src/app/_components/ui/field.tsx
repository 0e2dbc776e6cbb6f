import type { ComponentProps, ReactNode } from "react";

interface FieldTexts {
  name: string;
  label: string;
  /** Said below the label, before the control. */
  hint?: string | undefined;
  /** What is wrong, in words; marks the control as invalid and is read out with it. */
  error?: string | undefined;
  /** "optional", said behind the label; absent means required. */
  optionalLabel?: string | undefined;
  className?: string | undefined;
}

const controlClass =
  "block w-full min-h-11 rounded-md border bg-surface px-3 py-2 text-base text-ink placeholder:text-muted disabled:opacity-60";

function controlProps({ name, hint, error, id = name }: FieldTexts & { id?: string | undefined }) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
    className: `${controlClass} ${error ? "border-bad border-2" : "border-edge"}`,
  } as const;
}

type FieldProps = FieldTexts & { id?: string | undefined; children: ReactNode };

/** Label, hint and error around one control; the control's id is `id`, or `name`. */
export function Field({
  name,
  id = name,
  label,
  hint,
  error,
  optionalLabel,
  className = "",
  children,
}: FieldProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-medium text-sm">
        {label}
        {optionalLabel ? <span className="font-normal text-muted"> ({optionalLabel})</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-1 mb-1.5 text-muted text-sm">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
    </div>
  );
}

/** What is wrong with a control, below it. */
export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p id={id} className="mt-1.5 flex gap-1.5 text-bad text-sm">
      <span aria-hidden="true">▲</span>
      {text}
    </p>
  );
}

type TextFieldProps = FieldTexts & Omit<ComponentProps<"input">, "name" | "className">;

/** A one-line text control with its label. `defaultValue` keeps what was typed after an error. */
export function TextField({ label, hint, error, optionalLabel, className, ...input }: TextFieldProps) {
  const texts = { name: input.name, id: input.id, label, hint, error, optionalLabel, className };
  return (
    <Field {...texts}>
      <input type="text" required={!optionalLabel} {...input} {...controlProps(texts)} />
    </Field>
  );
}

type SelectFieldProps = FieldTexts &
  Omit<ComponentProps<"select">, "name" | "className" | "children"> & {
    options: readonly { value: string; label: string }[];
    /** The first, empty choice ("Please choose"). */
    emptyLabel?: string | undefined;
  };

/** A native select with its label. */
export function SelectField({
  label,
  hint,
  error,
  optionalLabel,
  className,
  options,
  emptyLabel,
  ...select
}: SelectFieldProps) {
  const texts = { name: select.name, id: select.id, label, hint, error, optionalLabel, className };
  return (
    <Field {...texts}>
      <select required={!optionalLabel} {...select} {...controlProps(texts)}>
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
