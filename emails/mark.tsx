import type { CSSProperties } from "react";
import { paint } from "./theme";

const pillar = "6px solid";

/** The shop's mark, two arches of an arcade, drawn with borders: a picture would be blocked, or tell who reads. */
export function Mark() {
  const arch: CSSProperties = { width: 9, height: 17, borderTop: pillar, borderRight: pillar };
  const colors = { border: "accent" } as const;
  const left = { ...arch, borderLeft: pillar, borderRadius: "10px 10px 0 0" };
  const right = { ...arch, borderRadius: "0 10px 0 0" };
  return (
    <table border={0} cellPadding="0" cellSpacing="0" role="presentation" data-skip-in-text={true}>
      <tbody>
        <tr>
          <td {...paint(colors, left)} />
          <td {...paint(colors, right)} />
        </tr>
      </tbody>
    </table>
  );
}
