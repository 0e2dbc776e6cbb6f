import type { Paint } from "@/db/seed/pictures/palette";
import { crease, form } from "@/db/seed/pictures/parts";
import { mirroredOutline, type Pen, stroke } from "@/db/seed/pictures/pen";

/** A long-sleeved top, laid out from y 262 to 1046 around x 600: its body, and the sleeve on the left. */
export const torso =
  "M470 266C438 286 408 304 380 320C388 420 394 505 393 574C393 706 384 860 386 1030C458 1046 742 1046 814 1030C816 860 807 706 807 574C806 505 812 420 820 320C792 304 762 286 730 266C690 316 510 316 470 266Z";
export const sleeve =
  "M380 320C338 342 312 400 296 480C270 600 236 736 206 872L190 944C224 968 274 980 314 970L328 902C350 806 376 692 398 592C404 508 396 410 380 320Z";
export const topOutline = `${torso}${sleeve}${mirroredOutline(sleeve, 600)}`;

type Turned = (d: string) => string;

/** Both sleeves with their folds; `cuff` draws what stands at the wrist, given how to turn an outline. */
export function longSleeves(pen: Pen, paint: Paint, cuff: (turned: Turned) => string): string {
  const sides = [
    {
      turned: (d: string) => d,
      fill: pen.linear({ 0: paint.lit, 1: paint.base }, 230, 600, 400, 640),
      x: (x: number) => x,
      sign: 1,
    },
    {
      turned: (d: string) => mirroredOutline(d, 600),
      fill: pen.linear({ 0: paint.base, 1: paint.shade }, 800, 600, 1000, 660),
      x: (x: number) => 1200 - x,
      sign: -1,
    },
  ];
  return sides
    .map(({ turned, fill, x, sign }) => {
      const fold = (from: [number, number], to: [number, number], bend: number, width: number): string =>
        crease(pen, [x(from[0]), from[1]], [x(to[0]), to[1]], paint.deep, {
          ...{ bend: bend * sign, width: width * sign, opacity: 0.4 },
        });
      return form(pen, turned(sleeve), {
        fill,
        turn: 20,
        inside: [
          fold([398, 590], [300, 510], 10, 30),
          fold([394, 634], [272, 600], 6, 24),
          fold([216, 846], [326, 790], 26, -20),
          fold([352, 786], [238, 766], 10, 20),
          crease(pen, [x(338), 420], [x(262), 730], paint.bright, {
            ...{ bend: 10 * sign, width: 22 * sign, opacity: 0.55 },
          }),
          cuff(turned),
        ],
      });
    })
    .join("");
}

/** The body with its folds, and what else is drawn on it. */
export function bodyOf(pen: Pen, paint: Paint, extra: readonly string[] = []): string {
  const fill = pen.linear({ 0: paint.lit, 0.55: paint.base, 1: paint.base }, 390, 300, 830, 1020);
  return [
    form(pen, torso, {
      fill,
      turn: 24,
      inside: [
        crease(pen, [393, 590], [520, 720], paint.deep, { bend: -20, width: -30, opacity: 0.4 }),
        crease(pen, [393, 640], [470, 770], paint.deep, { bend: -8, width: -22, opacity: 0.3 }),
        crease(pen, [807, 590], [680, 720], paint.deep, { bend: 20, width: 32, opacity: 0.48 }),
        crease(pen, [807, 640], [730, 790], paint.deep, { bend: 8, width: 26, opacity: 0.38 }),
        crease(pen, [420, 430], [430, 830], paint.bright, { bend: -26, width: 34, opacity: 0.45 }),
        ...extra,
      ],
    }),
    stroke("M381 324C390 420 396 505 394 576M819 324C810 420 804 505 806 576", paint.deep, 3.6, {
      opacity: 0.55,
    }),
  ].join("");
}
