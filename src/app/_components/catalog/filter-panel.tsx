import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/app/_components/ui/button";
import type { Facets } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { currencyDigits, toDecimalString } from "@/shared/money";
import type { ListParams } from "@/shared/routes";
import { FilterForm } from "./filter-form";
import { fromStart } from "./list-params";

interface Props {
  locale: Locale;
  facets: Facets;
  params: ListParams;
  /** The list's address without its query. */
  action: string;
  /** What was searched for; stays when filters change. */
  query?: string | undefined;
}

/** More values than these are folded away. */
const shownValues = 8;

/**
 * Everything a list can be narrowed by, with the number of products that each choice leads to. A drawer on a phone,
 * a column beside the list where there is room.
 */
export async function FilterPanel({ locale, facets, params, action, query }: Props) {
  const t = await getTranslations({ locale, namespace: "filters" });
  const more = (count: number) => t("more", { count });
  return (
    <details data-drawer className="filter-drawer">
      <summary>
        <span className="flex min-h-11 items-center justify-center rounded-full border border-edge px-5 text-sm hover:border-ink sm:w-fit sm:px-10">
          {t("title")}
        </span>
      </summary>
      <div className="pt-5 lg:pt-0">
        <FilterForm action={action} applied={JSON.stringify(fromStart(params))}>
          {query === undefined ? null : <input type="hidden" name="q" value={query} />}
          {params.sort === undefined ? null : <input type="hidden" name="sort" value={params.sort} />}
          <Switches facets={facets} params={params} words={{ sale: t("sale"), stock: t("stock") }} />
          <Choices
            legend={t("category")}
            name="category"
            chosen={params.category}
            choices={facets.categories.map(({ key, ...choice }) => ({ ...choice, value: key }))}
            more={more}
          />
          <PriceFields
            facets={facets}
            params={params}
            words={{ legend: t("price"), from: t("priceFrom"), to: t("priceTo") }}
          />
          {facets.options.map(({ code, title, values }) => (
            <Choices
              key={code}
              legend={title}
              name="option"
              chosen={params.option}
              choices={values.map((value) => ({ ...value, value: `${code}.${value.code}` }))}
              more={more}
            />
          ))}
          <Choices
            legend={t("brand")}
            name="brand"
            chosen={params.brand}
            choices={facets.brands.map(({ name, count }) => ({ value: name, title: name, count }))}
            more={more}
          />
          <Button type="submit" variant="secondary" size="sm" block>
            {t("apply")}
          </Button>
        </FilterForm>
      </div>
    </details>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="border-line border-t pt-4">
      <legend className="float-left mb-2 w-full font-semibold text-sm">{legend}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

function Switches({
  facets,
  params,
  words,
}: Pick<Props, "facets" | "params"> & { words: { sale: string; stock: string } }) {
  return (
    <ul>
      <Choice
        name="stock"
        value="1"
        title={words.stock}
        count={facets.inStock}
        isChosen={params.stock === "1"}
      />
      <Choice name="sale" value="1" title={words.sale} count={facets.onSale} isChosen={params.sale === "1"} />
    </ul>
  );
}

interface ChoiceValue {
  readonly value: string;
  readonly title: string;
  readonly count: number;
}

/** Boxes of one facet; nothing when there is nothing to choose. */
function Choices({
  legend,
  name,
  choices,
  chosen = [],
  more,
}: {
  legend: string;
  name: string;
  choices: readonly ChoiceValue[];
  chosen?: readonly string[] | undefined;
  more: (count: number) => string;
}) {
  const offered = choices.filter(({ value, count }) => count > 0 || chosen.includes(value));
  if (offered.length === 0 || (offered.length === 1 && chosen.length === 0)) return null;
  const toChoice = (choice: ChoiceValue) => (
    <Choice key={choice.value} name={name} {...choice} isChosen={chosen.includes(choice.value)} />
  );
  const rest = offered.slice(shownValues);
  const hasChosenBelow = rest.some(({ value }) => chosen.includes(value));
  return (
    <Group legend={legend}>
      <ul>{offered.slice(0, shownValues).map(toChoice)}</ul>
      {rest.length > 0 ? (
        <details open={hasChosenBelow}>
          <summary className="inline-flex min-h-8 cursor-pointer items-center text-accent text-sm underline underline-offset-4">
            {more(rest.length)}
          </summary>
          <ul>{rest.map(toChoice)}</ul>
        </details>
      ) : null}
    </Group>
  );
}

function Choice({ name, value, title, count, isChosen }: ChoiceValue & { name: string; isChosen: boolean }) {
  return (
    <li>
      <label className="flex min-h-9 cursor-pointer items-center gap-2.5 text-sm hover:text-accent">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={isChosen}
          className="size-5 shrink-0 accent-accent"
        />
        <span className="grow">{title}</span>
        <span className="text-muted tabular-nums">{count}</span>
      </label>
    </li>
  );
}

function PriceFields({
  facets,
  params,
  words,
}: Pick<Props, "facets" | "params"> & { words: { legend: string; from: string; to: string } }) {
  const { prices } = facets;
  if (!prices && params.min === undefined && params.max === undefined) return null;
  const digits = currencyDigits(prices?.min.currency ?? "EUR");
  const step = digits === 0 ? 1 : 0.01;
  return (
    <Group legend={words.legend}>
      <div className="grid grid-cols-2 gap-2">
        <PriceField
          name="min"
          label={words.from}
          value={params.min}
          placeholder={prices ? toDecimalString(prices.min.amountMinor, digits) : ""}
          step={step}
        />
        <PriceField
          name="max"
          label={words.to}
          value={params.max}
          placeholder={prices ? toDecimalString(prices.max.amountMinor, digits) : ""}
          step={step}
        />
      </div>
    </Group>
  );
}

function PriceField({
  name,
  label,
  value,
  placeholder,
  step,
}: {
  name: "min" | "max";
  label: string;
  value: string | undefined;
  placeholder: string;
  step: number;
}) {
  return (
    <label className="block text-muted text-xs">
      {label}
      <input
        type="number"
        inputMode="decimal"
        name={name}
        min={0}
        step={step}
        defaultValue={value}
        placeholder={placeholder}
        className="mt-1 block min-h-10 w-full rounded-md border border-edge bg-surface px-3 text-base text-ink placeholder:text-muted"
      />
    </label>
  );
}
