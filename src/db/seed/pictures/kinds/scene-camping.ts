import type { Paint } from "@/db/seed/pictures/palette";
import { paintOf } from "@/db/seed/pictures/palette";
import { standShadow, steam } from "@/db/seed/pictures/parts";
import { group, type Pen } from "@/db/seed/pictures/pen";
import { campChair } from "./camp-chair";
import { enamelMug } from "./enamel-mug";
import { glow, nightHills, tufts } from "./landscape";
import { lantern } from "./lantern";
import { place } from "./staging";
import { tent } from "./tent";

/** A lit tent under the moon, a chair and a lantern before it; 1200 × 900. */
export function campAtNight(pen: Pen, paint: Paint): string {
  const grass = "#3a4f52";
  const shadow = (x: number, y: number, half: number): string => standShadow(pen, x, y, half, grass);
  return [
    nightHills(pen, 600),
    glow(pen, 420, 640, 460, 0.5),
    shadow(420, 742, 320),
    place({ at: [420, 742], foot: [600, 950], scale: 0.66 }, tent(pen, paint, true)),
    shadow(930, 790, 150),
    place({ at: [930, 790], foot: [600, 990], scale: 0.5 }, campChair(pen, paintOf("ochre"))),
    glow(pen, 730, 740, 260, 0.75),
    shadow(730, 826, 74),
    place({ at: [730, 826], foot: [600, 976], scale: 0.3 }, lantern(pen, paintOf("pine"), true)),
    glow(pen, 730, 720, 120, 0.5),
    shadow(590, 846, 60),
    place(
      { at: [590, 846], foot: [590, 936], scale: 0.2 },
      enamelMug(pen, paintOf("indigo")),
      group({}, steam(pen, 590, 420, 2)),
    ),
    tufts("60 800,200 860,480 880,820 876,1040 850,1150 800", "#3f5655"),
  ].join("");
}
