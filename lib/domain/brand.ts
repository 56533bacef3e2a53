declare const brand: unique symbol;

/** A value that was checked or normalised by one function, and is trusted after it. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
