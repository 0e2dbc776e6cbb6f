import type { Paint } from "@/db/seed/pictures/palette";
import { paintOf } from "@/db/seed/pictures/palette";
import { castShadow, sheet } from "@/db/seed/pictures/parts";
import { group, type Pen, path } from "@/db/seed/pictures/pen";
import { fountainPen } from "./fountain-pen";
import { openFromAbove } from "./ink-bottle";
import { bundle } from "./letter-set";
import { pencil } from "./pencils";
import { pictureBook } from "./picture-book";

const bookOutline = "M240 196L966 196L966 1004L240 1004Z";

/** A desk from above: letters, a picture book, pencils, pen and ink; 1200 × 900. */
export function paperDesk(pen: Pen, paint: Paint): string {
  const { ground } = paint;
  const lying = (x: number, y: number, turn: number, colour: string): string =>
    group(
      { transform: `translate(${x} ${y}) rotate(${turn}) scale(0.84)` },
      ...[6, 12, 18].map((d) =>
        path("M-22 -180L0 -262L22 -180L22 250L-22 250Z", {
          fill: "#2b1d34",
          opacity: 0.09,
          transform: `translate(${d} ${d})`,
        }),
      ),
      pencil(pen, colour),
    );
  return [
    sheet(pen, ground),
    group(
      { transform: "translate(-60 60) rotate(-10 300 400) scale(0.56)" },
      castShadow(bookOutline, ground),
      pictureBook(pen, paintOf("ink")),
    ),
    group(
      { transform: "translate(490 -6) rotate(5 300 300) scale(0.62)" },
      bundle(pen, { ...paintOf("sage"), ground }),
    ),
    group({ transform: "translate(548 716) scale(0.62)" }, openFromAbove(pen, paintOf("plum"), 0, 0)),
    group(
      { transform: "translate(866 676) rotate(64) scale(0.62)" },
      castShadow("M-46 -400L46 -400L46 250L0 440L-46 250Z", ground, 0.7),
      fountainPen(pen, paintOf("pine")),
    ),
    lying(1080, 640, 24, "#e0a33a"),
    lying(1010, 790, 62, "#b4502f"),
    lying(1150, 700, 10, "#35809a"),
  ].join("");
}
