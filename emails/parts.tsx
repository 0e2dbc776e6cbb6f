import { Button, Column, Heading, Hr, Link, Row, Section, Text } from "@react-email/components";
import type { CSSProperties, ReactNode } from "react";
import { fonts, type Paint, paint, type Role, valueClass } from "./theme";

const sentence = { margin: "0 0 16px", fontSize: 16, lineHeight: "26px", overflowWrap: "anywhere" } as const;

/** Running text. */
export function Sentence({ children }: { children: ReactNode }) {
  return <Text {...paint({ text: "ink" }, sentence)}>{children}</Text>;
}

/** What a part of the mail is about, below a line. */
export function PartTitle({ children }: { children: string }) {
  const look = { margin: "0 0 12px", fontFamily: fonts.display, fontSize: 20, lineHeight: "26px" };
  return (
    <>
      <Hr {...paint({ border: "line" }, { margin: "28px 0 24px", borderStyle: "solid none none" })} />
      <Heading as="h2" {...paint({ text: "ink" }, look)}>
        {children}
      </Heading>
    </>
  );
}

/** The one thing to do, and its address for whom the button doesn't work. */
export function Action({ href, label, hint }: { href: string; label: string; hint: string }) {
  const button = { padding: "15px 28px", borderRadius: 10, fontSize: 16, fontWeight: 600 };
  const small = { margin: "12px 0 0", fontSize: 13, lineHeight: "20px", overflowWrap: "anywhere" } as const;
  return (
    <Section style={{ margin: "24px 0 8px" }}>
      <Button href={href} {...paint({ text: "on-accent", ground: "accent" }, button)}>
        {label}
      </Button>
      <Text {...paint({ text: "muted" }, small)} data-skip-in-text={true}>
        {hint}{" "}
        <Link href={href} {...paint({ text: "accent" }, { textDecoration: "underline" })}>
          {href}
        </Link>
      </Text>
    </Section>
  );
}

type Mood = Extract<Role, `${string}-soft`>;

/** What must not be overlooked. */
export function Notice({ mood, children }: { mood: Mood; children: ReactNode }) {
  const box = { padding: "14px 18px", borderRadius: 10 };
  const look = { margin: 0, fontSize: 16, lineHeight: "26px", overflowWrap: "anywhere" } as const;
  return (
    <Section style={{ margin: "0 0 16px" }}>
      <Row>
        <Column {...paint({ ground: mood }, box)}>
          <Text {...paint({ text: "ink" }, look)}>{children}</Text>
        </Column>
      </Row>
    </Section>
  );
}

/** Facts by name, one below the other. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const look = { fontSize: 14, lineHeight: "22px", verticalAlign: "top", padding: "0 0 8px" } as const;
  return (
    <table border={0} cellPadding="0" cellSpacing="0" role="presentation" width="100%">
      <tbody>
        {facts.map(([name, value]) => (
          <tr key={name}>
            <td {...paint({ text: "muted" }, { ...look, paddingRight: 16, width: "33%" })}>{name}</td>
            <td {...valueCell({ ...look, overflowWrap: "anywhere" })}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A cell whose text stands after a colon where there are no columns. */
export function valueCell(style: CSSProperties, colors: Paint = { text: "ink" }) {
  const look = paint(colors, style);
  return { ...look, className: `${look.className} ${valueClass}` };
}
