/** The wall: the moment LinkedIn refuses further invitations, what it says then, and what it teaches about the ceiling. */

/** Which refusal it was; the first two teach a ceiling. */
export const WALL_KINDS = ['Weekly limit', 'Too many pending', 'Restricted', 'Other'] as const;
export type WallKind = (typeof WALL_KINDS)[number];
