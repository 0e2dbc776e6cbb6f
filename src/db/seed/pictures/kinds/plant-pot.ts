import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";

/** Three fired pots in sizes, or one planted. */
export function drawPlantPot(pen: Pen, paint: Paint, view: PictureView<"plant-pot">): string {
  if (view === "planted") {
    return [
      room(pen, paint.ground, 900, { x: 600, y: 460, r: 400 }),
      standShadow(pen, 600, 1010, 250, paint.ground),
      group({ transform: "translate(0 70)" }, plantPot(pen, paint.base, true)),
    ].join("");
  }
  const small = (x: number, y: number, scale: number): string =>
    standShadow(pen, x, y, 210 * scale, paint.ground) +
    group(
      { transform: `translate(${x - 600 * scale} ${y - 936 * scale}) scale(${scale})` },
      plantPot(pen, paint.base, false),
    );
  return [
    room(pen, paint.ground, 870, { x: 600, y: 500, r: 410 }),
    small(520, 920, 0.98),
    small(860, 950, 0.66),
    small(640, 1030, 0.44),
  ].join("");
}

/** A pot on its saucer, standing at y 936 around x 600; planted, it reaches up to y 200. */
export function plantPot(pen: Pen, colour: string, isPlanted: boolean): string {
  const cone = "M430 560L770 560L722 900L478 900Z";
  const rim = "M400 470C400 452 800 452 800 470L790 566C790 584 410 584 410 566Z";
  return [
    path("M410 890L790 890L766 932C764 938 758 940 750 940L450 940C442 940 436 938 434 932Z", {
      fill: roundFill(pen, 410, 790, tone(colour, -0.08)),
    }),
    ellipse(600, 890, 190, 16, { fill: tone(colour, -0.3) }),
    isPlanted ? foliage() : "",
    isPlanted
      ? ""
      : ellipse(600, 470, 200, 28, { fill: tone(colour, 0.3) }) +
        ellipse(600, 474, 178, 21, { fill: tone(colour, -0.55) }),
    form(pen, cone, {
      fill: roundFill(pen, 430, 770, colour),
      turn: 0,
      inside: [
        path("M420 560L780 560L776 606C700 624 500 624 424 606Z", {
          fill: tone(colour, -0.6),
          opacity: 0.35,
        }),
        path("M470 600L496 604L526 900L504 900Z", { fill: "#ffffff", opacity: 0.22 }),
        path("M470 860C540 830 620 880 740 840L730 910L470 910Z", { fill: "#fff3dd", opacity: 0.2 }),
        stroke("M450 690C540 706 660 706 752 690M460 760C540 774 660 774 744 760", tone(colour, -0.3), 3, {
          opacity: 0.35,
        }),
      ],
    }),
    form(
      pen,
      isPlanted
        ? "M400 470C440 500 760 500 800 470L790 566C790 584 410 584 410 566Z"
        : "M400 470C440 504 760 504 800 470L790 566C790 584 410 584 410 566Z",
      {
        fill: roundFill(pen, 400, 800, tone(colour, 0.06)),
        turn: 0,
        inside: [path("M440 480L472 486L478 590L446 590Z", { fill: "#ffffff", opacity: 0.24 })],
      },
    ),
    isPlanted ? "" : stroke(rim.slice(0, rim.indexOf("L")), tone(colour, 0.4), 3, { opacity: 0.4 }),
  ].join("");
}

function foliage(): string {
  const green = materials.leaf;
  const blade = (turn: number, length: number, colour: string): string =>
    group(
      { transform: `translate(600 474) rotate(${turn})` },
      path(
        `M0 0C-34 ${-length * 0.3} -40 ${-length * 0.7} 0 ${-length}C40 ${-length * 0.7} 34 ${-length * 0.3} 0 0Z`,
        { fill: colour },
      ),
      path(`M0 0C34 ${-length * 0.3} 40 ${-length * 0.7} 0 ${-length}Z`, {
        fill: tone(colour, -0.25),
        opacity: 0.5,
      }),
      stroke(`M0 -10L0 ${-length + 24}`, tone(colour, -0.35), 3.4, { opacity: 0.6 }),
    );
  return [
    ellipse(600, 474, 190, 26, { fill: "#5d4032" }),
    blade(-62, 250, tone(green, -0.12)),
    blade(62, 250, tone(green, -0.18)),
    blade(-40, 310, green),
    blade(42, 320, tone(green, 0.06)),
    blade(-18, 360, tone(green, 0.16)),
    blade(20, 370, tone(green, -0.06)),
    blade(0, 400, tone(green, 0.1)),
    leaf({ x: 560, y: 470, turn: -160, length: 150 }, tone(green, 0.2)),
    leaf({ x: 640, y: 470, turn: -20, length: 150 }, tone(green, 0.1)),
  ].join("");
}
