/** Values of an element's attributes; numbers are rounded to two decimals. */
export type Attributes = Readonly<Record<string, string | number>>;

/** The colours of a gradient by their place on it, 0 to 1. */
export type Stops = Readonly<Record<number, string>>;

/**
 * Collects what a picture's shapes refer to (gradients and clips) while they are being drawn. Each method
 * answers a `url(#…)`; the ids count up from one, so that the same drawing gives the same text.
 */
export type Pen = {
  /** A gradient along a line in the picture's coordinates. */
  linear: (stops: Stops, x1: number, y1: number, x2: number, y2: number) => string;
  /** A gradient outwards from a point in the picture's coordinates. */
  radial: (stops: Stops, cx: number, cy: number, r: number, ratio?: number) => string;
  clip: (d: string) => string;
  /** All of it, as a `<defs>` element. */
  defs: () => string;
};

export function createPen(): Pen {
  const known = new Map<string, string>();
  const add = (body: (id: string) => string): string => {
    const key = body("");
    const id = known.has(key) ? "" : `d${known.size + 1}`;
    if (id) known.set(key, id);
    return `url(#${known.get(key)})`;
  };
  return {
    linear: (stops, x1, y1, x2, y2) =>
      add((id) => {
        const line = attributes({ id, gradientUnits: "userSpaceOnUse", x1, y1, x2, y2 });
        return `<linearGradient${line}>${stopElements(stops)}</linearGradient>`;
      }),
    radial: (stops, cx, cy, r, ratio = 1) =>
      add((id) => {
        const gradientTransform = `translate(${cx} ${cy}) scale(1 ${ratio}) translate(${-cx} ${-cy})`;
        const circle = attributes({ id, gradientUnits: "userSpaceOnUse", cx, cy, r, gradientTransform });
        return `<radialGradient${circle}>${stopElements(stops)}</radialGradient>`;
      }),
    clip: (d) => add((id) => `<clipPath${attributes({ id })}><path d="${d}"/></clipPath>`),
    defs: () => {
      const named = [...known].map(([body, id]) => body.replace('id=""', `id="${id}"`));
      return `<defs>${named.join("")}</defs>`;
    },
  };
}

export function path(d: string, values: Attributes): string {
  return `<path${attributes({ d, ...painted(values) })}/>`;
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, values: Attributes): string {
  return `<ellipse${attributes({ cx, cy, rx, ry, ...painted(values) })}/>`;
}

export function rect(x: number, y: number, width: number, height: number, values: Attributes): string {
  return `<rect${attributes({ x, y, width, height, ...painted(values) })}/>`;
}

/** An open line: no fill, round ends unless said otherwise. */
export function stroke(d: string, colour: string, width: number, values: Attributes = {}): string {
  const line = { fill: "none", stroke: colour, "stroke-width": width, "stroke-linecap": "round" };
  return path(d, { ...line, "stroke-linejoin": "round", ...values });
}

export function group(values: Attributes, ...children: readonly string[]): string {
  return `<g${attributes(values)}>${children.join("")}</g>`;
}

/** The outline turned left to right about the vertical line at `x`; it may use absolute M, L, C, Q and Z only. */
export function mirroredOutline(d: string, x: number): string {
  const turned = (px: string): number => Number((2 * x - Number(px)).toFixed(2));
  return d.replace(/(-?[\d.]+)[ ,](-?[\d.]+)/g, (_, px: string, py: string) => `${turned(px)} ${py}`);
}

/**
 * A shape that is only filled, or only stroked, has its opacity put on that paint: it looks the same, and the
 * renderer needs no layer of its own for it, which is a third of a picture's time.
 */
function painted({ opacity, ...values }: Attributes): Attributes {
  if (opacity === undefined) return values;
  if (values.stroke === undefined) return { ...values, "fill-opacity": opacity };
  return values.fill === "none" ? { ...values, "stroke-opacity": opacity } : { ...values, opacity };
}

function attributes(values: Attributes): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? Number(value.toFixed(2)) : value}"`)
    .join("");
}

/** In ascending order: an object lists its whole-numbered keys first. */
function stopElements(stops: Stops): string {
  return Object.entries(stops)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([offset, colour]) => `<stop${attributes({ offset, "stop-color": colour })}/>`)
    .join("");
}
