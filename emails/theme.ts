import type { CSSProperties } from "react";

/**
 * The shop's palette (src/app/globals.css) as hex, since mail programs know no oklch; a test holds the two together.
 * Light colours stand in each element, where every program finds them; dark ones in a style sheet for those that
 * follow the reader's setting.
 */
export const palette = {
  ground: { light: "#f7f6f3", dark: "#0e1323" },
  surface: { light: "#fefdfc", dark: "#161c30" },
  ink: { light: "#18203a", dark: "#f0ede4" },
  muted: { light: "#4f5566", dark: "#afb4c3" },
  line: { light: "#d6d9e1", dark: "#2d364e" },
  accent: { light: "#2a3b8f", dark: "#f1d991" },
  "on-accent": { light: "#fcfaf3", dark: "#141d3b" },
  "warn-soft": { light: "#fcf0cf", dark: "#3a2b11" },
  "bad-soft": { light: "#feebe9", dark: "#451e1c" },
  "good-soft": { light: "#e0f5e6", dark: "#123226" },
  "info-soft": { light: "#eaeefb", dark: "#1e2744" },
} as const;

export type Role = keyof typeof palette;

export interface Paint {
  readonly text?: Role;
  readonly ground?: Role;
  readonly border?: Role;
}

/** Class and style of an element in the shop's colours. */
export function paint({ text, ground, border }: Paint, style: CSSProperties = {}) {
  const classes = [text && `t-${text}`, ground && `g-${ground}`, border && `b-${border}`];
  return {
    className: classes.filter(Boolean).join(" "),
    // Colours last: "border-top: 1px solid" would take its colour back.
    style: {
      ...style,
      ...(text && { color: palette[text].light }),
      ...(ground && { backgroundColor: palette[ground].light }),
      ...(border && { borderColor: palette[border].light }),
    },
  };
}

const roles = Object.keys(palette) as Role[]; // The type of the keys is lost on the way.

const darkRules = roles.map((role) => {
  const { dark } = palette[role];
  return `.t-${role}{color:${dark}!important}.g-${role}{background-color:${dark}!important}.b-${role}{border-color:${dark}!important}`;
});

/** The style sheet of every mail. */
export const styleSheet = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "@media (max-width:480px){.m-inset{padding-left:20px!important;padding-right:20px!important}}",
  `@media (prefers-color-scheme:dark){${darkRules.join("")}}`,
].join("\n");

/** Latin faces first: those for Chinese have an apostrophe as wide as a character. */
export const fonts = {
  text: '-apple-system,"Segoe UI",Roboto,Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  display: 'Georgia,"Times New Roman","Songti SC","Noto Serif CJK SC","Source Han Serif SC",serif',
} as const;

/** Marks cells that the text part sets after a colon. */
export const valueClass = "m-value";

/** Marks rows that the text part sets apart from each other. */
export const apartClass = "m-apart";
