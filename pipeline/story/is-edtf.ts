import {parse} from 'edtf';

/** Whether a text is a date of EDTF, level 0 to 2 (ISO 8601-2). Long texts are none. */
export function isEdtf(text: string): boolean {
  if (text.length > 100) return false;
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
