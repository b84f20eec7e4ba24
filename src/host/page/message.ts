/** What travels between the host's page and a page of the add-on in its sandboxed frame. */

export type FromFrame =
  | { readonly kind: 'run'; readonly id: number; readonly name: string; readonly args: unknown[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus' }
  | { readonly kind: 'leave'; readonly back: boolean };

export type ToFrame =
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };
