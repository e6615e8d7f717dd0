// Draws the curves of a page. The table beside each says the same to those who cannot see it.
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const numbers = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

// Why it changed: a line from top to bottom and the words beside it, each a little lower than the one before.
function drawMarks(plot, marks) {
    const { ctx, bbox } = plot;
    const unit = devicePixelRatio;
    ctx.save();
    ctx.font = `500 ${11 * unit}px Inter, system-ui, sans-serif`;
    ctx.strokeStyle = ctx.fillStyle = colour("--ink-2");
    ctx.lineWidth = unit;
    ctx.setLineDash([3 * unit, 3 * unit]);
    marks.forEach(({ at, text }, index) => {
        const x = Math.round(plot.valToPos(at, "x", true));
        if (x < bbox.left || x > bbox.left + bbox.width) return;
        const isLeft = x + ctx.measureText(text).width + 8 * unit > bbox.left + bbox.width;
        ctx.beginPath();
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
        ctx.textAlign = isLeft ? "right" : "left";
        ctx.fillText(text, x + (isLeft ? -5 : 5) * unit, bbox.top + (10 + index % 3 * 14) * unit);
    });
    ctx.restore();
}

function options(figure, box, marks) {
    const { zone, unit, shape } = figure.dataset;
    const reading = figure.querySelector(".reading");
    const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
    const time = seconds => clock.format(seconds * 1000);
    const axis = { stroke: colour("--ink-2"), font: "500 11px Inter, system-ui, sans-serif", ticks: { show: false } };
    const fill = plot => {
        const shade = plot.ctx.createLinearGradient(0, plot.bbox.top, 0, plot.bbox.top + plot.bbox.height);
        shade.addColorStop(0, colour("--charge"));
        shade.addColorStop(1, colour("--charge-soft"));
        return shade;
    };
    return {
        width: box.clientWidth,
        height: box.clientHeight,
        padding: [8, 18, 0, 0], // half of the last time on the axis
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false } },
        tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), zone),
        scales: { y: { range: (_, low, high) => [Math.min(0, low), Math.max(1, high * (marks().length ? 1.3 : 1.08))] } },
        series: [{}, { stroke: colour("--charge"), width: 2, fill, points: { show: false }, paths: shape === "steps" ? uPlot.paths.stepped({ align: 1 }) : uPlot.paths.spline() }],
        axes: [
            { ...axis, space: 76, size: 26, grid: { show: false }, values: (_, splits) => splits.map(time) },
            { ...axis, space: 34, size: 58, grid: { stroke: colour("--line"), width: 1 }, values: (_, splits) => splits.map(value => `${value} ${unit}`) },
        ],
        hooks: {
            draw: [plot => drawMarks(plot, marks())],
            setCursor: [plot => {
                const value = plot.data[1][plot.cursor.idx];
                reading.textContent = value == null ? "" : `${time(plot.data[0][plot.cursor.idx])} · ${numbers.format(value)} ${unit}`;
            }],
        },
    };
}

function show(figure) {
    const box = figure.querySelector(".canvas");
    let data;
    let marks = [];
    let plot;
    const draw = () => {
        plot?.destroy();
        plot = new uPlot(options(figure, box, () => marks), data, box);
    };
    const load = async () => {
        if (document.hidden) return; // a page in the background rests
        const answer = await fetch(figure.dataset.curve).catch(() => null);
        if (!answer?.ok) return;
        const told = await answer.json();
        if (!told.times.length) return;
        data = [told.times, told.values];
        marks = told.marks ?? [];
        if (plot) plot.setData(data);
        else draw();
    };
    new ResizeObserver(() => plot?.setSize({ width: box.clientWidth, height: box.clientHeight })).observe(box);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => plot && draw());
    document.addEventListener("visibilitychange", load);
    if (figure.dataset.every > 0) setInterval(load, figure.dataset.every * 1_000);
    load();
}

document.querySelectorAll("figure[data-curve]").forEach(show);
