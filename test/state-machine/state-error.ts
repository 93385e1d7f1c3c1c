/** What a state fails with: an error name and its cause, as `$states.errorOutput` gives them.
 *  Names: https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html */
export class StateError extends Error {
  readonly error: string;

  constructor(error: string, cause: string) {
    super(cause);
    this.name = 'StateError';
    this.error = error;
  }
}

/** The error that the execution was stopped with, which no state may catch: it is over. */
export class Stopped extends Error {}
