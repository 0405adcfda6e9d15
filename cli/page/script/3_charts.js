// Charts: the curve by the month one leaves, by uPlot, and bars by year and part, as elements. A table stands behind each.

const charts = { curve: null };

const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// Upright lines where the order turns, small marks on the curve where stock vests.
function marksOf(answer) {
  return {
    hooks: {
      draw: [(plot) => {
        const context = plot.ctx;
        context.save();
        context.lineWidth = devicePixelRatio;
        context.strokeStyle = ink('--soft');
        context.fillStyle = ink('--ink');
        context.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
        context.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
        for (const turn of answer.turns.slice(0, 6)) {
          const x = Math.round(plot.valToPos(turn.month, 'x', true));
          context.beginPath();
          context.moveTo(x, plot.bbox.top);
          context.lineTo(x, plot.bbox.top + plot.bbox.height);
          context.stroke();
          context.fillText(`month ${turn.month}`, x + 4 * devicePixelRatio, plot.bbox.top + 12 * devicePixelRatio);
        }
        context.setLineDash([]);
        answer.offers.forEach((offer, index) => {
          if (offer.vests.length > 24) return; // every month: the marks would be the line
          context.fillStyle = colourOf(answer, index);
          for (const month of offer.vests) {
            if (month < 1 || month > 60) continue;
            const x = plot.valToPos(month, 'x', true), y = plot.valToPos(offer.months[month - 1], 'y', true);
            context.beginPath();
            context.arc(x, y, 3 * devicePixelRatio, 0, 7);
            context.fill();
          }
        });
        context.restore();
      }],
    },
  };
}

// From month 6 on: the first months swing with a sign-on paid at once.
function rangeOf(answer) {
  const values = answer.offers.flatMap((offer) => offer.months.slice(5));
  const low = Math.min(...values), high = Math.max(...values), air = Math.max((high - low) * 0.08, high * 0.01, 1);
  return [Math.max(0, low - air), high + air];
}

function drawCurve(answer) {
  const place = byId('curve-chart');
  const width = Math.max(280, place.clientWidth || 640), height = Math.round(Math.min(420, Math.max(240, width * 0.5)));
  charts.curve?.destroy();
  const months = Array.from({ length: 60 }, (_, month) => month + 1);
  const axis = { stroke: ink('--ink'), grid: { stroke: ink('--line'), width: 1 }, ticks: { stroke: ink('--line') }, font: '12px system-ui, sans-serif' };
  const series = answer.offers.map((offer, index) => ({
    label: labelOf(offer),
    stroke: colourOf(answer, index),
    width: 2,
    dash: DASHES[index % DASHES.length],
    points: { show: false },
    value: (_, value) => (value === null ? '' : whole(value)),
  }));
  charts.curve = new uPlot({
    width, height,
    scales: { x: { time: false, range: [0, 60] }, y: { range: rangeOf(answer) } },
    axes: [
      { ...axis, label: 'Months stayed', labelSize: 18, values: (_, ticks) => ticks.map(String), incrs: [3, 6, 12] },
      { ...axis, size: 72, values: (_, ticks) => ticks.map(whole) },
    ],
    series: [{ label: 'Month', value: (_, value) => (value === null ? '' : String(value)) }, ...series],
    plugins: [marksOf(answer)],
    cursor: { drag: { x: false, y: false } },
  }, [months, ...answer.offers.map((offer) => offer.months)], place);
  place.tabIndex = 0;
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', `Pay a year by the month you leave: ${answer.offers.map((offer) => `${labelOf(offer)} ${whole(offer.months[23])} after 24 months and ${whole(offer.months[47])} after 48`).join('; ')}. The table below has every month.`);
  place.onkeydown = (event) => moveCursor(event, answer);
}

// Arrow keys move the pointer by months.
function moveCursor(event, answer) {
  const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -12, PageUp: 12 }[event.key];
  if (!step) return;
  event.preventDefault();
  const plot = charts.curve;
  const index = Math.min(59, Math.max(0, (plot.cursor.idx ?? 23) + step));
  plot.setCursor({ left: plot.valToPos(index + 1, 'x'), top: plot.valToPos(answer.offers[0].months[index], 'y') });
}

// A row a year: its parts side by side, as long as they pay.
function drawBars(answer) {
  const place = byId('bars-charts');
  const most = Math.max(1, ...answer.offers.flatMap((offer) => offer.years));
  const key = make('ul', { className: 'key' }, ...answer.part_names.map((name, part) => {
    const mark = make('span', { className: `swatch part-${part}` });
    return make('li', {}, mark, name);
  }));
  const blocks = answer.offers.map((offer) => make('figure', { className: stands(offer) ? 'bars' : 'bars out' },
    make('figcaption', {}, labelOf(offer)),
    ...offer.years.map((total, year) => {
      const bar = make('div', { className: 'bar', 'aria-hidden': 'true' });
      offer.parts.forEach((list, part) => {
        if (list[year] <= 0) return;
        const piece = make('span', { className: `part-${part}`, title: `${answer.part_names[part]} ${whole(list[year])}` });
        piece.style.width = `${(100 * list[year]) / most}%`;
        bar.append(piece);
      });
      return make('div', { className: 'bar-row' }, make('span', { className: 'bar-name' }, `Year ${year + 1}`), bar,
        make('span', { className: 'bar-total' }, whole(total)));
    })));
  place.replaceChildren(key, ...blocks);
}

function tableOf(caption, heads, rows) {
  const head = make('tr', {}, ...heads.map((words, column) => make('th', { scope: 'col', className: column || rows[0]?.numbered ? 'n' : '' }, words)));
  const body = make('tbody', {}, ...rows.map((row) => make('tr', {}, ...row.cells.map((words, column) =>
    make(column === 0 ? 'th' : 'td', column === 0 ? { scope: 'row', className: row.numbered ? 'n' : '' } : { className: 'n' }, words)))));
  return make('table', {}, caption ? make('caption', {}, caption) : null, make('thead', {}, head), body);
}

function drawTables(answer) {
  byId('curve-table').replaceChildren(tableOf('', ['After month', ...answer.offers.map(labelOf)],
    Array.from({ length: 60 }, (_, month) => ({ numbered: true, cells: [String(month + 1), ...answer.offers.map((offer) => whole(offer.months[month]))] }))));
  byId('bars-tables').replaceChildren(...answer.offers.map((offer) => tableOf(labelOf(offer), ['Year', ...answer.part_names, 'In all'],
    offer.years.map((total, year) => ({ numbered: true, cells: [String(year + 1), ...offer.parts.map((list) => whole(list[year])), whole(total)] })))));
}
