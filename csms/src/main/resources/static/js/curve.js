// Draws the curves of a page. The table beside each says the same to those who cannot see it.
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const numbers = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function options(figure, box) {
    const { zone, unit } = figure.dataset;
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
        padding: [8, 6, 0, 0],
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false } },
        tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), zone),
        scales: { y: { range: (_, low, high) => [Math.min(0, low), Math.max(1, high * 1.08)] } },
        series: [{}, { stroke: colour("--charge"), width: 2, fill, points: { show: false }, paths: uPlot.paths.spline() }],
        axes: [
            { ...axis, space: 76, size: 26, grid: { show: false }, values: (_, splits) => splits.map(time) },
            { ...axis, space: 34, size: 58, grid: { stroke: colour("--line"), width: 1 }, values: (_, splits) => splits.map(value => `${value} ${unit}`) },
        ],
        hooks: {
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
    let plot;
    const draw = () => {
        plot?.destroy();
        plot = new uPlot(options(figure, box), data, box);
    };
    const load = async () => {
        if (document.hidden) return; // a page in the background rests
        const answer = await fetch(figure.dataset.curve).catch(() => null);
        if (!answer?.ok) return;
        const { times, values } = await answer.json();
        data = [times, values];
        if (plot) plot.setData(data);
        else draw();
    };
    new ResizeObserver(() => plot?.setSize({ width: box.clientWidth, height: box.clientHeight })).observe(box);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => plot && draw());
    document.addEventListener("visibilitychange", load);
    setInterval(load, 60_000);
    load();
}

document.querySelectorAll("figure[data-curve]").forEach(show);
