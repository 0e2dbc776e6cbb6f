import { getTranslations } from "next-intl/server";
import { env, isDemo } from "@/server/platform/env";
import type { Locale } from "@/shared/locales";

/** Where to ask; a demo says that there is nobody. */
export async function Contact({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pages.contact" });
  const email = env().SHOP_CONTACT_EMAIL;
  const words = email
    ? t.rich("email", {
        email,
        link: (chunks) => (
          <a href={`mailto:${email}`} className="link break-words">
            {chunks}
          </a>
        ),
      })
    : t(isDemo() ? "demo" : "none");
  return (
    <section aria-labelledby="contact" className="rounded-lg bg-sunken p-5 text-sm">
      <h2 id="contact" className="font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 text-muted">{words}</p>
    </section>
  );
}
