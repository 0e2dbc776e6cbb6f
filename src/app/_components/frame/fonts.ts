import localFont from "next/font/local";

/**
 * Geist and Geist Serif 1.9.2, cut down to what pages in Latin letters need: a third of the bytes that a page waits
 * for. From the fonts of the package `geist`, with fonttools: the weights by `varLib.instancer wght=400:700`, the
 * letters by `pyftsubset --unicodes=… --flavor=woff2 --layout-features=kern,liga,calt,ccmp,locl,mark,mkmk,tnum
 * --no-hinting`. The first part of each has Latin-1 with quotes, dashes, arrows and what else the shop itself writes;
 * the other has the range below.
 */
const sans = localFont({
  src: "./fonts/geist-latin.woff2",
  variable: "--font-geist-sans",
  weight: "400 700",
});

/**
 * Letters of further Latin alphabets, as in "Łódź": loaded by pages in which they stand. The range is written out
 * each time, since Next reads these options without running them.
 */
const sansExtended = localFont({
  src: "./fonts/geist-latin-ext.woff2",
  variable: "--font-geist-sans-extended",
  weight: "400 700",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-0130,U+0132-0151,U+0154-024F,U+1E00-1EFF" }],
});

/** Headings. */
const serif = localFont({
  src: "./fonts/geist-serif-latin.woff2",
  variable: "--font-geist-serif-regular",
  weight: "400",
  adjustFontFallback: "Times New Roman",
});

const serifExtended = localFont({
  src: "./fonts/geist-serif-latin-ext.woff2",
  variable: "--font-geist-serif-extended",
  weight: "400",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-0130,U+0132-0151,U+0154-024F,U+1E00-1EFF" }],
});

/** The classes that bring the typefaces' custom properties; Chinese uses what the system has. */
export const fontClasses = `${sans.variable} ${sansExtended.variable} ${serif.variable} ${serifExtended.variable}`;
