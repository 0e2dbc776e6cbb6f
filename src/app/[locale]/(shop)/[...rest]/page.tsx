import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { NotFoundView } from "@/app/_components/frame/not-found-view";
import { pageParams } from "@/i18n/page-params";

/** Any other address, in the words of its language. The proxy has set the status; what it left out gets Next's own. */
export default async function UnknownRoute({
  params,
}: {
  params: Promise<{ locale: string; rest: string[] }>;
}) {
  const { locale } = await pageParams(params);
  if (!(await headers()).has("x-unknown-address")) notFound();
  return <NotFoundView locale={locale} />;
}
