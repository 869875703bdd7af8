/** Why bytes cannot be read, and what the user can do; the reader adds the file's name. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly problem: string;
  readonly advice: string;

  constructor(problem: string, advice: string, options?: ErrorOptions) {
    super(`${problem}: ${advice}`, options);
    this.problem = problem;
    this.advice = advice;
  }
}
