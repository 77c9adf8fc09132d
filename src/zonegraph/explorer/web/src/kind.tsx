// Shape and colour of each class; the shape alone tells them apart in groups.

type Points = [number, number][];

export const SHAPES: Record<string, string> = {
  Zone: "hexagon",
  Park: "pentagon",
  Place: "vee",
  Infrastructure: "concave-hexagon",
  Enterprise: "round-rectangle",
  Institute: "triangle",
  Organization: "rectangle",
  Platform: "octagon",
  Project: "diamond",
  Product: "rhomboid",
  Industry: "ellipse",
  Strategy: "star",
  Policy: "tag",
  Honour: "heptagon",
  Event: "round-diamond",
  Person: "round-triangle",
  Position: "barrel",
  Indicator: "cut-rectangle",
};

const polygon = (sides: number, turn = -90): Points =>
  Array.from({ length: sides }, (_, n) => {
    const angle = ((turn + (360 * n) / sides) * Math.PI) / 180;
    return [8 + 7 * Math.cos(angle), 8 + 7 * Math.sin(angle)];
  });
const star: Points = polygon(10).map(([x, y], n) =>
  n % 2 ? [8 + (x - 8) / 2, 8 + (y - 8) / 2] : [x, y],
);

const DRAWN: Record<string, Points> = {
  hexagon: polygon(6, 0),
  pentagon: polygon(5),
  octagon: polygon(8, 22.5),
  heptagon: polygon(7),
  triangle: polygon(3),
  "round-triangle": polygon(3),
  diamond: polygon(4),
  "round-diamond": polygon(4),
  rectangle: [
    [2, 3],
    [14, 3],
    [14, 13],
    [2, 13],
  ],
  star,
  rhomboid: [
    [1, 3],
    [11, 3],
    [15, 13],
    [5, 13],
  ],
  tag: [
    [1, 3],
    [10, 3],
    [15, 8],
    [10, 13],
    [1, 13],
  ],
  vee: [
    [1, 2],
    [8, 5],
    [15, 2],
    [8, 15],
  ],
  "concave-hexagon": [
    [2, 2],
    [14, 2],
    [11, 8],
    [14, 14],
    [2, 14],
    [5, 8],
  ],
  "cut-rectangle": [
    [4, 3],
    [12, 3],
    [15, 6],
    [15, 10],
    [12, 13],
    [4, 13],
    [1, 10],
    [1, 6],
  ],
};

export function Shape({ kind }: { kind: string }) {
  const shape = SHAPES[kind] ?? "ellipse";
  const points = DRAWN[shape];
  return (
    <svg class={`shape k-${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      {points ? (
        <polygon points={points.map((p) => p.map((n) => n.toFixed(1)).join(",")).join(" ")} />
      ) : shape === "ellipse" ? (
        <circle cx="8" cy="8" r="6.5" />
      ) : (
        <rect x="1.5" y="3" width="13" height="10" rx={shape === "barrel" ? 5 : 3} />
      )}
    </svg>
  );
}
