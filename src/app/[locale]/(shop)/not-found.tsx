import { CategoryLinks } from "@/app/_components/catalog/ways-on";
import { NotFoundView } from "@/app/_components/frame/not-found-view";
import { rootLocale } from "@/i18n/root-locale";

/** Kept small: Next sends it along with every page of the shop. */
export default async function NotFound() {
  const locale = await rootLocale();
  return (
    <NotFoundView locale={locale}>
      <CategoryLinks locale={locale} />
    </NotFoundView>
  );
}
