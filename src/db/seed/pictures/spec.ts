/** The dye and glaze names of the shop; `palette.ts` says what each one looks like. */
export const colourNames = [
  "fog",
  "pine",
  "clay",
  "chalk",
  "indigo",
  "ochre",
  "rose",
  "plum",
  "oat",
  "celadon",
  "ink",
  "butter",
  "sage",
  "graphite",
  "ocean",
  "moss",
  "coral",
  "rust",
] as const;

export type ColourName = (typeof colourNames)[number];

/** Every kind of thing that can be drawn, with the views it is drawn in. The first view is the main one. */
export const pictureViews = {
  hoodie: ["front", "back", "detail"],
  "t-shirt": ["front", "folded"],
  socks: ["front", "folded"],
  beanie: ["front", "stack"],
  mug: ["front", "above"],
  lamp: ["front", "lit"],
  notebook: ["front", "open"],
  coffee: ["front", "brewed"],
  bottle: ["front", "open"],
  backpack: ["front", "back"],
  blanket: ["rolled", "folded"],
  umbrella: ["open", "closed"],
  sweater: ["front", "folded"],
  overshirt: ["front", "detail"],
  raincoat: ["front", "hung"],
  trousers: ["front", "folded"],
  scarf: ["front", "folded"],
  cap: ["front", "back"],
  sunglasses: ["front", "case"],
  watch: ["front", "cushion"],
  casserole: ["front", "open"],
  knife: ["front", "cutting"],
  board: ["front", "served"],
  bowl: ["front", "ramen"],
  apron: ["front", "detail"],
  oil: ["front", "poured"],
  "tea-tin": ["front", "brewed"],
  teapot: ["front", "poured"],
  dripper: ["front", "brewing"],
  kettle: ["front", "pouring"],
  chocolate: ["front", "opened"],
  bedding: ["front", "made"],
  towel: ["front", "hung"],
  soap: ["front", "foam"],
  slippers: ["front", "side"],
  cushion: ["front", "armchair"],
  candle: ["front", "lit"],
  clock: ["front", "shelf"],
  vase: ["front", "flowers"],
  speaker: ["front", "detail"],
  tote: ["front", "filled"],
  weekender: ["front", "open"],
  sling: ["front", "hung"],
  wallet: ["front", "open"],
  "fountain-pen": ["front", "writing"],
  "ink-bottle": ["front", "swatches"],
  pencils: ["front", "drawing"],
  "letter-set": ["front", "open"],
  "picture-book": ["front", "open"],
  "laptop-sleeve": ["front", "open"],
  blocks: ["front", "crate"],
  "plush-hare": ["front", "shelf"],
  train: ["front", "track"],
  "stacking-rings": ["front", "apart"],
  kite: ["front", "flying"],
  scene: [
    "hero",
    "clothing",
    "accessories",
    "home",
    "kitchen",
    "coffee-tea",
    "bedroom",
    "bags",
    "paper",
    "outdoors",
  ],
} as const;

export type PictureKind = keyof typeof pictureViews;

export type PictureView<K extends PictureKind = PictureKind> = (typeof pictureViews)[K][number];

export type PictureSpecOf<K extends PictureKind> = {
  readonly kind: K;
  readonly view: PictureView<K>;
  readonly colour: ColourName;
};

/** What to draw. The same spec gives the same picture. A scene's colour sets its ground. */
export type PictureSpec = { [K in PictureKind]: PictureSpecOf<K> }[PictureKind];
