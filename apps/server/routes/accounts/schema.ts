import { z } from 'zod'

/** Accounts as the system administrator (create, lock) and the security administrator (roles) see them. */
export const account = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  section: z.string(),
  organisation: z.number().int(),
  roles: z.array(z.string()),
  locked: z.boolean(),
  lastLoginAt: z.string().nullable(),
})
export const newAccount = z.object({
  name: z.string().min(2).max(64),
  displayName: z.string().min(1),
  section: z.string(),
  organisation: z.number().int(),
})
export const grantedRoles = z.object({ roles: z.array(z.string()) })
/** A first or reset password is shown once and must be changed at the next login. */
export const issuedPassword = z.object({ account: account, password: z.string() })
export type AccountJson = z.infer<typeof account>
