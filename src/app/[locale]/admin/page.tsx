import { redirect } from "next/navigation";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

/** The first of the staff pages. */
export default async function AdminPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await pageParams(params);
  redirect(routes.staff(locale));
}
