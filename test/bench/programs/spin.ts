/** Computes for a while, in no memory to speak of: what two cores of this machine give at once, beside one. */
let sum = 0;
for (let index = 0; index < 3e8; index++) sum += index % 7;
process.stdout.write(`${sum}\n`);
