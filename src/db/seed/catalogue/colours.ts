import type { ColourName } from "@/db/seed/pictures/spec";
import type { Localised } from "./types";

/** What each colour of the shop is called where a customer chooses it. */
export const colourTitles: Record<ColourName, Localised> = {
  fog: { en: "Fog", zh: "雾灰" },
  pine: { en: "Pine", zh: "松绿" },
  clay: { en: "Clay", zh: "陶土红" },
  chalk: { en: "Chalk", zh: "米白" },
  indigo: { en: "Indigo", zh: "靛蓝" },
  ochre: { en: "Ochre", zh: "赭黄" },
  rose: { en: "Rose", zh: "玫瑰粉" },
  plum: { en: "Plum", zh: "梅紫" },
  oat: { en: "Oat", zh: "燕麦色" },
  celadon: { en: "Celadon", zh: "青瓷绿" },
  ink: { en: "Ink", zh: "墨蓝" },
  butter: { en: "Butter", zh: "奶油黄" },
  sage: { en: "Sage", zh: "鼠尾草绿" },
  graphite: { en: "Graphite", zh: "石墨灰" },
  ocean: { en: "Ocean", zh: "海蓝" },
  moss: { en: "Moss", zh: "苔绿" },
  coral: { en: "Coral", zh: "珊瑚橙" },
  rust: { en: "Rust", zh: "铁锈红" },
};
