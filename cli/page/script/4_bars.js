// A row a year: its parts side by side, as long as they pay. Tables stand behind the charts.

function drawBars(answer) {
  const place = byId('bars-charts');
  const most = Math.max(1, ...answer.offers.flatMap((offer) => offer.years));
  const key = make('ul', { className: 'key' }, ...answer.part_names.map((name, part) => make('li', {}, make('span', { className: `swatch part-${part}` }), name)));
  const blocks = answer.offers.map((offer) => make('figure', { className: stands(offer) ? 'bars' : 'bars out' },
    make('figcaption', {}, labelOf(offer)),
    ...offer.years.map((total, year) => {
      const bar = make('div', { className: 'bar', 'aria-hidden': 'true' });
      offer.parts.forEach((list, part) => {
        if (list[year] <= 0) return;
        const piece = make('span', { className: `part-${part}`, title: `${answer.part_names[part]} ${signed(list[year])}` });
        piece.style.width = `${(100 * list[year]) / most}%`;
        bar.append(piece);
      });
      return make('div', { className: 'bar-row' }, make('span', { className: 'bar-name' }, `Year ${year + 1}`), bar,
        make('span', { className: 'bar-total' }, signed(total)));
    })));
  place.replaceChildren(key, ...blocks);
}

function drawTables(answer) {
  byId('curve-table').replaceChildren(tableOf('', ['After month', ...answer.offers.map(labelOf)],
    MONTHS.map((month) => [String(month), ...answer.offers.map((offer) => whole(offer.months[month - 1]))])));
  byId('bars-tables').replaceChildren(...answer.offers.map((offer) => tableOf(labelOf(offer), ['Year', ...answer.part_names, 'In all'],
    offer.years.map((total, year) => [String(year + 1), ...offer.parts.map((list) => whole(list[year])), whole(total)]))));
}
