import { mix, tone } from "./colour-mix";
import type { ColourName } from "./spec";

/** The tones that a thing of one colour is painted with, and the ground that suits it. */
export type Paint = {
  readonly base: string;
  readonly lit: string;
  readonly bright: string;
  readonly shade: string;
  readonly deep: string;
  /** Insides, holes and gaps. */
  readonly dark: string;
  /** Thread, piping and print that show on the base. */
  readonly trim: string;
  readonly ground: string;
  /** A second colour that goes with the base: stripes, lining, a neighbour in the picture. */
  readonly accent: string;
};

/** Materials that look the same on everything. */
export const materials = {
  leather: "#a5683f",
  brass: "#d3a254",
  steel: "#c3c8cb",
  wood: "#c99863",
  paper: "#f7efdf",
  kraft: "#cfa77b",
  stoneware: "#cdb08f",
  cream: "#fbf3e3",
  coffee: "#4a2a1e",
  leaf: "#5d8262",
} as const;

const grounds = {
  sand: "#eedcc0",
  blush: "#f3cfbc",
  mist: "#cfdfe0",
  meadow: "#d2dcc0",
  honey: "#f6dc9d",
  lilac: "#dccfe2",
} as const;

const swatches: Record<ColourName, { base: string; ground: keyof typeof grounds; accent: string }> = {
  fog: { base: "#b4bec4", ground: "blush", accent: "#e0a33a" },
  pine: { base: "#2f6353", ground: "sand", accent: "#ee8063" },
  clay: { base: "#cb6b48", ground: "mist", accent: "#f5c552" },
  chalk: { base: "#f1e8d8", ground: "mist", accent: "#cb6b48" },
  indigo: { base: "#3d5190", ground: "honey", accent: "#f0b04a" },
  ochre: { base: "#e0a33a", ground: "lilac", accent: "#3d5190" },
  rose: { base: "#e08f92", ground: "meadow", accent: "#7d3f67" },
  plum: { base: "#7d3f67", ground: "honey", accent: "#e9a09a" },
  oat: { base: "#ecdcbd", ground: "meadow", accent: "#cb6b48" },
  celadon: { base: "#9cc0ab", ground: "sand", accent: "#e08f6a" },
  ink: { base: "#38446b", ground: "honey", accent: "#ee8063" },
  butter: { base: "#f5c552", ground: "mist", accent: "#3d6f8c" },
  sage: { base: "#94ab88", ground: "blush", accent: "#cb6b48" },
  graphite: { base: "#4b4f5b", ground: "sand", accent: "#e0a33a" },
  ocean: { base: "#35809a", ground: "sand", accent: "#f5c552" },
  moss: { base: "#74804a", ground: "blush", accent: "#e0a33a" },
  coral: { base: "#ee8063", ground: "mist", accent: "#2f6353" },
  rust: { base: "#b4502f", ground: "sand", accent: "#f0c987" },
};

export function paintOf(colour: ColourName): Paint {
  const { base, ground, accent } = swatches[colour];
  return {
    base,
    lit: tone(base, 0.22),
    bright: tone(base, 0.5),
    shade: tone(base, -0.2),
    deep: tone(base, -0.42),
    dark: tone(base, -0.68),
    trim: isPale(base) ? mix(base, "#b98a5e", 0.6) : tone(base, 0.72),
    ground: grounds[ground],
    accent,
  };
}

function isPale(hex: string): boolean {
  const sum = [1, 3, 5].reduce((total, at) => total + Number.parseInt(hex.slice(at, at + 2), 16), 0);
  return sum / 3 > 195;
}
