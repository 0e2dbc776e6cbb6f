import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, form, patch, room, sheet, standShadow } from "@/db/seed/pictures/parts";
import { group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const dome = "M318 690C300 460 410 262 600 252C790 262 900 460 882 690C800 730 400 730 318 690Z";
const cuff =
  "M292 650C400 690 800 690 908 650C922 720 922 800 908 872C800 916 400 916 292 872C278 800 278 720 292 650Z";

/** A ribbed knitted hat, lying flat or on top of others. */
export function drawBeanie(pen: Pen, paint: Paint, view: PictureView<"beanie">): string {
  if (view === "front") {
    return (
      sheet(pen, paint.ground) +
      group({ transform: "translate(0 22)" }, castShadow(`${dome}${cuff}`, paint.ground), beanie(pen, paint))
    );
  }
  const lower = [
    { colour: tone(paint.accent, 0.1), y: 935, turn: 1 },
    { colour: materials.cream, y: 812, turn: -1.5 },
  ];
  return [
    room(pen, paint.ground, 905, { x: 600, y: 520, r: 390 }),
    standShadow(pen, 600, 978, 300, paint.ground),
    ...lower.map(({ colour, y, turn }) =>
      group({ transform: `translate(600 ${y}) rotate(${turn})` }, flatBeanie(pen, colour)),
    ),
    group({ transform: "translate(132 104) scale(0.78)" }, beanie(pen, paint)),
  ].join("");
}

/** The hat alone, for pictures of several things. */
export function beanie(pen: Pen, paint: Paint): string {
  const fill = pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 330, 300, 880, 680);
  const cuffFill = pen.linear({ 0: paint.bright, 0.35: paint.lit, 1: paint.base }, 290, 650, 910, 880);
  return [
    form(pen, dome, {
      fill,
      turn: 30,
      inside: [
        ...rows(15).map((t) => stroke(meridian(t), paint.deep, 9, { opacity: 0.34 })),
        ...rows(15).map((t) => stroke(meridian(t + 0.022), paint.bright, 5, { opacity: 0.34 })),
        path("M318 600C500 660 760 660 900 590L900 740L300 740Z", { fill: paint.deep, opacity: 0.4 }),
      ],
    }),
    form(pen, cuff, {
      fill: cuffFill,
      turn: 24,
      inside: [
        ...rows(21).map((t) => stroke(cuffRib(t), paint.deep, 10, { opacity: 0.3 })),
        ...rows(21).map((t) => stroke(cuffRib(t + 0.017), paint.bright, 5, { opacity: 0.4 })),
        path("M280 850C400 900 800 900 920 846L920 930L280 930Z", { fill: paint.deep, opacity: 0.26 }),
      ],
    }),
    stroke("M292 650C400 690 800 690 908 650", paint.bright, 5, { opacity: 0.6 }),
    label(pen),
  ].join("");
}

function rows(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + 0.5) / count);
}

/** A rib of the dome: from the crown down to the cuff, bulging like a meridian. */
function meridian(t: number): string {
  const side = t * 2 - 1;
  const [x, bulge] = [600 + side * 288, 600 + Math.sign(side) * Math.abs(side) ** 0.82 * 330];
  return `M${600 + side * 46} ${262 + side * side * 10}C${600 + side * 210} ${300 + side * side * 60} ${bulge.toFixed(1)} 470 ${x.toFixed(1)} 720`;
}

function cuffRib(t: number): string {
  const side = t * 2 - 1;
  const x = 600 + Math.sin(side * 1.32) * 322;
  const sag = (1 - side * side) * 32;
  return `M${x.toFixed(1)} ${(646 + sag).toFixed(1)}C${(x + side * 10).toFixed(1)} 720 ${(x + side * 10).toFixed(1)} 800 ${x.toFixed(1)} ${(876 + sag).toFixed(1)}`;
}

function label(pen: Pen): string {
  const leather = pen.linear({ 0: tone(materials.leather, 0.2), 1: materials.leather }, -50, -40, 50, 40);
  const sewn = patch(leather, tone(materials.leather, -0.4), tone(materials.leather, 0.5));
  return group({ transform: "translate(748 784) rotate(-4) scale(1.12)" }, sewn);
}

function flatBeanie(pen: Pen, colour: string): string {
  const slab =
    "M-290 -40C-300 -86 -250 -96 -120 -98L130 -98C250 -96 300 -86 292 -40C300 0 290 34 262 40C120 50 -120 50 -262 40C-292 34 -300 0 -290 -40Z";
  const fill = pen.linear({ 0: tone(colour, 0.2), 1: tone(colour, -0.08) }, -290, -60, 290, 60);
  const lines = Array.from({ length: 25 }, (_, index) => -276 + index * 23).map(
    (x) => `M${x} ${-100}C${x * 1.03} -50 ${x * 1.03} 0 ${x * 0.96} 48`,
  );
  return form(pen, slab, {
    fill,
    turn: 16,
    inside: [
      stroke(lines.join(""), tone(colour, -0.4), 7, { opacity: 0.28 }),
      path("M-310 -110L310 -110L310 -66C120 -50 -120 -50 -310 -66Z", {
        fill: tone(colour, -0.45),
        opacity: 0.3,
      }),
    ],
  });
}
