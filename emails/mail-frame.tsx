import {
  Column,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import { languageTags } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { Mark } from "./mark";
import type { Letter } from "./props";
import { fonts, paint, styleSheet } from "./theme";
import { speak } from "./words";

interface Props extends Letter {
  /** What a list of mails shows after the subject. */
  readonly preview: string;
  readonly title: string;
  /** Why it came to this person. */
  readonly why: string;
  readonly children: ReactNode;
}

/** What all mails have in common, whatever they are about: mark, heading, card, and the lines below it. */
export function MailFrame({ locale, shop, preview, title, why, children }: Props) {
  return (
    <Html lang={languageTags[locale]}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the shop's own style sheet, which React would escape. */}
        <style dangerouslySetInnerHTML={{ __html: styleSheet }} />
      </Head>
      {/* Not react-email's Body: its inner cell takes the light colours and no class for the dark ones. */}
      <body {...paint({ text: "ink", ground: "ground" }, { margin: 0, padding: 0 })}>
        <Preview>{preview}</Preview>
        <Section {...paint({ text: "ink", ground: "ground" }, page)}>
          <Container style={{ maxWidth: 600 }}>
            <Masthead locale={locale} shop={shop} />
            <Section {...paint({ ground: "surface", border: "line" }, card)}>
              <Row>
                <Column className="m-inset" style={{ padding: "32px 40px" }}>
                  <Heading as="h1" {...paint({ text: "ink" }, heading)}>
                    {title}
                  </Heading>
                  {children}
                </Column>
              </Row>
            </Section>
            <Colophon locale={locale} shop={shop} why={why} />
          </Container>
        </Section>
      </body>
    </Html>
  );
}

const page = { padding: "24px 8px", fontFamily: fonts.text };
const card = {
  borderStyle: "solid",
  borderWidth: 1,
  borderRadius: 16,
  borderCollapse: "separate",
} as const;
const heading = { margin: "0 0 16px", fontFamily: fonts.display, fontSize: 28, lineHeight: "34px" };
const small = { margin: "0 0 8px", fontSize: 13, lineHeight: "20px", overflowWrap: "anywhere" } as const;

function Masthead({ locale, shop }: Letter) {
  const name = { fontSize: 20, fontWeight: 600, textDecoration: "none" };
  return (
    <Section className="m-inset" style={{ padding: "8px 40px 20px" }}>
      <Row>
        <Column style={{ width: 46, verticalAlign: "middle" }}>
          <Mark />
        </Column>
        <Column style={{ verticalAlign: "middle" }}>
          <Link href={shop.publicUrl + routes.home(locale)} {...paint({ text: "ink" }, name)}>
            GoMall
          </Link>
        </Column>
      </Row>
    </Section>
  );
}

function Colophon({ locale, shop, why }: Letter & { readonly why: string }) {
  const { t } = speak(locale);
  const { contactEmail, operator, isDemo } = shop;
  const notes = [
    ...(isDemo ? [t("mails.frame.demo")] : []),
    why,
    ...(contactEmail ? [t("mails.frame.contact", { email: contactEmail })] : []),
    ...(operator ? [operator] : []),
  ];
  return (
    <Section className="m-inset" style={{ padding: "20px 40px 0" }}>
      {notes.map((note) => (
        <Text key={note} {...paint({ text: "muted" }, small)}>
          {note}
        </Text>
      ))}
    </Section>
  );
}
