import { textWidth } from '../textWidth.ts';

const lineSize = 11.5; // [px] type
const lineStep = 14; // [px] between lines
const smallHead = 13; // [px] type of a head that has little room

/** What is written in a cell: the head large, the lines below it in small type. */
export interface CellWords {
  head: string;
  lines: readonly string[];
}

/** One line of text, so far from the middle of its cell. */
export interface PlacedWord {
  text: string;
  size: number; // [px] type
  dy: number; // [px] downwards
}

/** Head and lines, one below the other about the middle of a cell, as many of the lines as fit into it. */
export function placeWords({ head, lines }: CellWords, width: number, height: number, headSize: number): PlacedWord[] {
  const isWide = (text: string, type: number) => textWidth(text, type) > width - 2;
  const sizes = [headSize, smallHead, lineSize].filter((type) => !isWide(head, type) && type <= height);
  const size = head === '' ? 0 : (sizes.find((type) => type + lineStep <= height - 4) ?? sizes[0]);
  if (size === undefined) return [];
  const room = Math.max(0, Math.floor((height - 4 - size) / lineStep));
  const shown = lines.filter((line) => !isWide(line, lineSize)).slice(0, room);
  const top = -(size + shown.length * lineStep) / 2;
  const below = shown.map((text, i) => ({ text, size: lineSize, dy: top + size + (i + 0.6) * lineStep }));
  return size > 0 ? [{ text: head, size, dy: top + size / 2 }, ...below] : below;
}
