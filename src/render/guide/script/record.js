// What was done -> lines of the log, as docs/log-format.md says.
const columns = (
  "date,session,kind,exercise,sides,stage,rung,asked,done,did,extra,caved,pain,effort,next_morning,where,sign," +
  "measure,left,right,note"
).split(",");
const line_first = /^'*(?=[\t\r\n])/;
const formula = /(?:^|[,;\t\r\n])(?:['"]*(?=[=+\-@＝＋－＠])|[ '"]*(?=[=@＝＠]))/g;

// With an apostrophe before what a spreadsheet would calculate, wherever it parts the cell (src/support/csv.cpp).
export function cell_of(value) {
  const text = String(value ?? "");
  const plain = text.replace(formula, "$&'").replace(line_first, "$&'");
  return /[",\r\n]/.test(text) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function line_of(values) {
  return columns.map((column) => cell_of(values[column])).join(",");
}

// What has not all been done, or has no number that was asked for, says how much it was.
function did_of(exercise, { done, did }) {
  return done === "part" || (done === "full" && did !== exercise.asked) ? did : "";
}

// A line of each exercise. Of what was not come to any more nothing is known, and there is no line.
export function lines_of(date, session, plan, cards, trained) {
  const is_told = ({ done, caved, pain }) => done !== "skip" || caved !== null || pain !== null;
  const end = trained.findLastIndex(is_told) + 1;
  return plan.exercises.slice(0, end).map((exercise, i) => {
    const { done, caved, pain } = trained[i];
    const asks = cards[exercise.card].asks;
    return line_of({
      date, session: session.id, kind: session.kind, exercise: exercise.id, sides: exercise.sides ?? "both",
      stage: exercise.stage, rung: exercise.rung ?? 0, asked: exercise.asked, done, did: did_of(exercise, trained[i]),
      caved: caved ?? (asks || done === "skip" ? "" : 0), pain,
    });
  });
}

export function morning_line({ date, session, kind }, next_morning) {
  return line_of({ date, session, kind, next_morning });
}

export function csv_of(lines) {
  return [columns.join(","), ...lines, ""].join("\n");
}
