import { everybody, type Row, signedIn } from "../row";

/** How long one's own session lasts, and what one's own account leaves: no input names anything. */
export const sessionEndRows: Record<string, Row> = {
  "identity.getSessionEnd": everybody({
    own: [
      "done",
      async ({ api, name }) => {
        const end = await api.identity.getSessionEnd();
        if ((end === null) !== (name === "guest")) throw new Error("Not this browser's session");
      },
    ],
  }),
  "identity.staySignedIn": signedIn({ own: ["done", ({ api }) => api.identity.staySignedIn()] }),
  "privacy.getDeletion": signedIn({ own: ["done", ({ api }) => api.privacy.getDeletion()] }),
};
