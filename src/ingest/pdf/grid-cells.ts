/** Grid -> cells: places without an edge between them are one cell. */
import type { Grid } from "./edge-grids.js";

export interface GridCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface GridCells {
  readonly cells: readonly GridCell[];
  /** Index of the cell at `row * columns + column`. */
  readonly at: readonly number[];
}

/** Number of the region of each place, counted in reading order. */
function findRegions(grid: Grid, rows: number, cols: number): readonly number[] {
  const region = new Array<number>(rows * cols).fill(-1);
  let count = 0;
  for (let start = 0; start < region.length; start++) {
    if (region[start] !== -1) continue;
    const open = [start];
    region[start] = count;
    while (open.length > 0) {
      const place = open.pop() ?? 0;
      const [row, col] = [Math.floor(place / cols), place % cols];
      const reach = (next: number, closed: boolean): void => {
        if (closed || region[next] !== -1) return;
        region[next] = count;
        open.push(next);
      };
      if (col + 1 < cols) reach(place + 1, grid.down[col + 1]?.[row] ?? true);
      if (col > 0) reach(place - 1, grid.down[col]?.[row] ?? true);
      if (row + 1 < rows) reach(place + cols, grid.across[row + 1]?.[col] ?? true);
      if (row > 0) reach(place - cols, grid.across[row]?.[col] ?? true);
    }
    count++;
  }
  return region;
}

function boundsOf(places: readonly number[], cols: number): GridCell {
  const rows = places.map((place) => Math.floor(place / cols));
  const columns = places.map((place) => place % cols);
  const [row, col] = [Math.min(...rows), Math.min(...columns)];
  return { row, col, rowSpan: Math.max(...rows) - row + 1, colSpan: Math.max(...columns) - col + 1 };
}

export function gridToCells(grid: Grid): GridCells {
  const [rows, cols] = [grid.ys.length - 1, grid.xs.length - 1];
  const places: number[][] = [];
  findRegions(grid, rows, cols).forEach((region, place) => {
    const own = places[region];
    if (own === undefined) places[region] = [place];
    else own.push(place);
  });
  const cells = places.flatMap((own): readonly GridCell[] => {
    const bounds = boundsOf(own, cols);
    if (bounds.rowSpan * bounds.colSpan === own.length) return [bounds];
    // A region that is no rectangle: its places stand as cells of their own.
    return own.map((place) => boundsOf([place], cols));
  });
  cells.sort((a, b) => a.row - b.row || a.col - b.col);
  const at = new Array<number>(rows * cols).fill(0);
  cells.forEach(({ row, col, rowSpan, colSpan }, index) => {
    for (let r = row; r < row + rowSpan; r++) for (let c = col; c < col + colSpan; c++) at[r * cols + c] = index;
  });
  return { cells, at };
}
