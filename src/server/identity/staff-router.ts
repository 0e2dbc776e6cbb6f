import { permittedProcedure, publicProcedure, router } from "@/server/trpc/init";
import { changeRole } from "./change-role";
import { createRole } from "./create-role";
import { deleteRole } from "./delete-role";
import { disableAccount } from "./disable-account";
import { enableAccount } from "./enable-account";
import { inviteStaff } from "./invite-staff";
import { originOf } from "./origin-of";
import { removeSecondFactor } from "./remove-second-factor";
import { resendInvitation } from "./resend-invitation";
import { setRoles } from "./set-roles";
import { getInvitation, getUser, listInvitations, listRoles, listUsers } from "./staff-queries";
import {
  changeRoleInput,
  createRoleInput,
  invitationInput,
  inviteStaffInput,
  listUsersInput,
  roleInput,
  setRolesInput,
  userInput,
} from "./staff-schemas";
import { withdrawInvitation } from "./withdraw-invitation";

const staffProcedure = permittedProcedure("staff.manage");

/** Who works here and what they may. Accepting an invitation signs in, so `wiring/auth.ts` does it. */
export const staffRouter = router({
  listUsers: staffProcedure.input(listUsersInput).query(({ ctx, input }) => listUsers(ctx, input)),
  getUser: staffProcedure
    .input(userInput)
    .query(({ ctx, input }) => getUser(ctx, ctx.signedIn, input.userId)),
  setRoles: staffProcedure
    .input(setRolesInput)
    .mutation(({ ctx, input }) => setRoles(ctx, originOf(ctx), input)),
  disable: staffProcedure
    .input(userInput)
    .mutation(({ ctx, input }) => disableAccount(ctx, originOf(ctx), input.userId)),
  enable: staffProcedure
    .input(userInput)
    .mutation(({ ctx, input }) => enableAccount(ctx, originOf(ctx), input.userId)),
  removeSecondFactor: staffProcedure
    .input(userInput)
    .mutation(({ ctx, input }) => removeSecondFactor(ctx, originOf(ctx), input.userId)),
  listRoles: staffProcedure.query(({ ctx }) => listRoles(ctx, ctx.signedIn)),
  createRole: staffProcedure
    .input(createRoleInput)
    .mutation(({ ctx, input }) => createRole(ctx, originOf(ctx), input)),
  changeRole: staffProcedure
    .input(changeRoleInput)
    .mutation(({ ctx, input }) => changeRole(ctx, originOf(ctx), input)),
  deleteRole: staffProcedure
    .input(roleInput)
    .mutation(({ ctx, input }) => deleteRole(ctx, originOf(ctx), input.roleId)),
  listInvitations: staffProcedure.query(({ ctx }) => listInvitations(ctx, ctx.signedIn)),
  invite: staffProcedure
    .input(inviteStaffInput)
    .mutation(({ ctx, input }) => inviteStaff(ctx, originOf(ctx), input)),
  resendInvitation: staffProcedure
    .input(userInput)
    .mutation(({ ctx, input }) => resendInvitation(ctx, originOf(ctx), input.userId)),
  withdrawInvitation: staffProcedure
    .input(userInput)
    .mutation(({ ctx, input }) => withdrawInvitation(ctx, originOf(ctx), input.userId)),
  getInvitation: publicProcedure
    .input(invitationInput)
    .query(({ ctx, input }) => getInvitation(ctx, originOf(ctx), input.secret)),
});
