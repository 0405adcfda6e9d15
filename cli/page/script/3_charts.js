// The curve by the month one leaves, by uPlot. A table stands behind it.

const curve = { plot: null, shape: '', answer: null, at: null, low: 0 };
const MONTHS = Array.from({ length: 60 }, (_, month) => month + 1);
const PAPER_WIDTH = 690;

// Labels of turns stand in as many rows as they need; one without room is left to the list below the chart.
function markTurns(context, plot, answer, dot) {
  const ends = [];
  for (const turn of answer.turns) {
    const x = Math.round(plot.valToPos(turn.month, 'x', true));
    context.beginPath();
    context.moveTo(x, plot.bbox.top);
    context.lineTo(x, plot.bbox.top + plot.bbox.height);
    context.stroke();
    const words = `month ${turn.month}`, width = context.measureText(words).width;
    const left = Math.min(x + 4 * dot, plot.bbox.left + plot.bbox.width - width);
    let row = 0;
    while (ends[row] > left) row++;
    if (row > 2) continue;
    ends[row] = left + width + 6 * dot;
    context.fillText(words, left, plot.bbox.top + (12 + 14 * row) * dot);
  }
}

function drawVests(context, plot, answer, dot) {
  answer.offers.forEach((offer, index) => {
    if (offer.vests.length > 24) return; // every month: the marks would be the line
    context.fillStyle = colourOf(answer, index);
    for (const month of offer.vests) {
      if (month < 1 || month > 60) continue;
      context.beginPath();
      context.arc(plot.valToPos(month, 'x', true), plot.valToPos(offer.months[month - 1], 'y', true), 3 * dot, 0, 7);
      context.fill();
    }
  });
}

// Upright lines where the order turns, one where the slider is, dots where stock vests.
function drawMarks(plot) {
  const answer = curve.answer, context = plot.ctx, dot = devicePixelRatio;
  context.save();
  context.beginPath();
  context.rect(plot.bbox.left, plot.bbox.top - 2 * dot, plot.bbox.width + 4 * dot, plot.bbox.height + 2 * dot);
  context.clip();
  context.lineWidth = dot;
  context.strokeStyle = ink('--soft');
  context.fillStyle = ink('--ink');
  context.font = `${12 * dot}px system-ui, sans-serif`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.setLineDash([4 * dot, 3 * dot]);
  markTurns(context, plot, answer, dot);
  context.setLineDash([]);
  context.strokeStyle = ink('--ink');
  context.lineWidth = 1.5 * dot;
  const x = plot.valToPos(answer.months, 'x', true);
  context.beginPath();
  context.moveTo(x, plot.bbox.top);
  context.lineTo(x, plot.bbox.top + plot.bbox.height);
  context.stroke();
  drawVests(context, plot, answer, dot);
  context.restore();
}

// From month 6 on: the first months swing with a sign-on paid at once.
function rangeOf(answer) {
  const values = answer.offers.flatMap((offer) => offer.months.slice(5));
  const low = Math.min(...values), high = Math.max(...values), air = Math.max((high - low) * 0.08, high * 0.01, 1);
  return [Math.max(0, low - air), high + air];
}

function makePlot(answer, place, width, paper) {
  const height = paper ? 235 : Math.round(Math.min(420, Math.max(230, width * 0.5)));
  const axis = { stroke: ink('--ink'), grid: { stroke: ink('--line'), width: 1 }, ticks: { stroke: ink('--line'), width: 1 }, font: '12px system-ui, sans-serif' };
  const series = answer.offers.map((offer, index) => ({ label: labelOf(offer), stroke: colourOf(answer, index), width: stands(offer) ? 2 : 1.5, dash: dashOf(answer, index), points: { show: false } }));
  return new uPlot({
    width, height,
    scales: { x: { time: false, range: [0, 60] }, y: { range: () => rangeOf(curve.answer) } },
    axes: [{ ...axis, label: 'Months stayed', labelSize: 20, labelFont: '12px system-ui, sans-serif', values: (_, ticks) => ticks.map(String), incrs: [6, 12], space: 30 },
      { ...axis, size: 64, values: (_, ticks) => ticks.map(short) }],
    series: [{}, ...series],
    legend: { show: false },
    plugins: [{ hooks: { draw: [drawMarks], setCursor: [(plot) => showValues(plot.cursor.idx)] } }],
    cursor: { drag: { x: false, y: false }, points: { size: 7 } },
  }, [MONTHS, ...answer.offers.map((offer) => offer.months)], place);
}

// Built anew where lines come, go or look different; else its points alone move.
function drawCurve(answer) {
  const place = byId('curve-chart'), paper = document.documentElement.classList.contains('paper');
  const width = paper ? PAPER_WIDTH : Math.max(260, Math.floor(place.clientWidth) || 640);
  const shape = JSON.stringify([width, ink('--ink'), answer.currency, answer.offers.map((offer) => [offer.label, offer.standing])]);
  const known = curve.plot && shape === curve.shape;
  curve.answer = answer;
  curve.shape = shape;
  curve.at = null;
  if (known) {
    curve.plot.setData([MONTHS, ...answer.offers.map((offer) => offer.months)]);
  } else {
    curve.plot?.destroy();
    curve.plot = makePlot(answer, place, width, paper);
    followFinger(curve.plot);
    drawKey(answer);
  }
  place.tabIndex = 0;
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', `Chart of a year's pay by the month you leave. ${answer.offers.map((offer) => `${labelOf(offer)}: ${signed(offer.months[23])} after 24 months, ${signed(offer.months[47])} after 48`).join('. ')}. Arrow keys move through the months; the table below has every one.`);
  place.onkeydown = moveCursor;
  showValues(null);
}

function followFinger(plot) {
  plot.over.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') return;
    const box = plot.over.getBoundingClientRect();
    plot.setCursor({ left: event.clientX - box.left, top: event.clientY - box.top });
  });
}

// The key of the lines is their values too: under the pointer, or where the slider is.
function drawKey(answer) {
  byId('curve-key').replaceChildren(make('p', { id: 'curve-month' }), make('ul', { className: 'key' }, ...answer.offers.map((offer, index) =>
    make('li', {}, sampleOf(answer, index), ` ${labelOf(offer)} `, make('strong', {})))));
}

function showValues(index) {
  const answer = curve.answer, month = index === null || index === undefined ? answer.months : index + 1;
  if (!byId('curve-month')) return;
  byId('curve-month').textContent = `A year's pay if you leave after ${month} month${month === 1 ? '' : 's'}${month === answer.months ? ' (your slider)' : ''}:`;
  byId('curve-key').querySelectorAll('strong').forEach((place, number) => { place.textContent = signed(answer.offers[number].months[month - 1]); });
}

// Arrow keys move the pointer by months; what is there is said once it rests.
function moveCursor(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -12, PageUp: 12 }[event.key];
  if (!step) return;
  event.preventDefault();
  const plot = curve.plot, answer = curve.answer;
  curve.at = Math.min(59, Math.max(0, (curve.at ?? answer.months - 1) + step));
  plot.setCursor({ left: plot.valToPos(curve.at + 1, 'x'), top: plot.valToPos(answer.offers[0].months[curve.at], 'y') });
  say(`Month ${curve.at + 1}: ${answer.offers.map((offer) => `${labelOf(offer)} ${signed(offer.months[curve.at])}`).join(', ')}.`, '', 400);
}
