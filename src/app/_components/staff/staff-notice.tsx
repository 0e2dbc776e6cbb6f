import { Notice } from "@/app/_components/ui/notice";

interface Props {
  /** What the address says has happened. */
  notice: string | string[] | undefined;
  /** The words of each thing that can have; another one is none. */
  words: Readonly<Record<string, string>>;
}

/** What has just been done, after the way back from a form. */
export function StaffNotice({ notice, words }: Props) {
  const text = typeof notice === "string" && Object.hasOwn(words, notice) ? words[notice] : undefined;
  // It tells of the deed before: where the next one is refused, it would contradict that.
  return (
    <div role="status" className="mb-6 empty:hidden in-[main:has([role=alert])]:hidden">
      {text ? (
        <Notice tone="success">
          <p>{text}</p>
        </Notice>
      ) : null}
    </div>
  );
}
