import { notFound } from "next/navigation";
import { connection } from "next/server";
import { pageParams } from "@/i18n/page-params";

/** Any other address, in the words of its language. Not kept: there is no end to addresses that lead nowhere. */
export default async function UnknownRoute({
  params,
}: {
  params: Promise<{ locale: string; rest: string[] }>;
}) {
  await connection();
  await pageParams(params);
  notFound();
}
