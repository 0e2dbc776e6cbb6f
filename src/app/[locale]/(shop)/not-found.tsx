import { getLocale } from "next-intl/server";
import { CategoryLinks } from "@/app/_components/catalog/ways-on";
import { NotFoundView } from "@/app/_components/frame/not-found-view";

/** Kept small: Next sends it along with every page of the shop. */
export default async function NotFound() {
  const locale = await getLocale();
  return (
    <NotFoundView locale={locale}>
      <CategoryLinks locale={locale} />
    </NotFoundView>
  );
}
