import { connection } from "next/server";
import type { ReactNode } from "react";
import type { Alternates } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { PageTitle } from "@/app/_components/ui/heading";
import type { Locale } from "@/shared/locales";
import { AccountWords } from "./account-words";

interface Props {
  locale: Locale;
  alternates: Alternates;
  title: string;
  /** What this is about, below the title. */
  lead?: ReactNode;
  /** What has happened before, above the form. */
  notice?: ReactNode;
  children: ReactNode;
}

/** A page on the way into an account: one narrow column with one thing to do. */
export async function EntrancePage({ locale, alternates, title, lead, notice, children }: Props) {
  // Made for each request, since its scripts carry the nonce of one.
  await connection();
  return (
    <PageFrame locale={locale} alternates={alternates} variant="order">
      <div className="mx-auto max-w-md space-y-6">
        <div className="space-y-3 text-center">
          <PageTitle className="text-balance">{title}</PageTitle>
          {lead ? <p className="text-balance text-muted">{lead}</p> : null}
        </div>
        {notice}
        <AccountWords locale={locale}>{children}</AccountWords>
      </div>
    </PageFrame>
  );
}
