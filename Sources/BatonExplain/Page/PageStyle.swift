/// How a page of an explanation looks: light or dark as the reader's screen is, narrow or wide, on paper too.
enum PageStyle {
  /// The style sheet.
  static let sheet = """
    :root{color-scheme:light dark;--paper:#fff;--panel:#f4f6f8;--ink:#1f2329;--quiet:#5b6570;--edge:#d0d7de;\
    --yes:#12652c;--yes-paper:#dcf5e2;--no:#a3182b;--no-paper:#fdeaec;--open:#7a4d00;--open-paper:#fdf1d8;--link:#0b57a4;\
    --m0:#ffe08a;--m1:#bfe3ff;--m2:#d3f3c3;--m3:#f6cdf0;--m4:#ffd2b8;--m5:#d9d2ff}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#12161c;--panel:#1b2129;--ink:#e4e9ef;--quiet:#a0abb7;\
    --edge:#3a434e;--yes:#6fdc8c;--yes-paper:#10371d;--no:#ff9aa5;--no-paper:#3d161b;--open:#f0b95b;--open-paper:#3a2a08;\
    --link:#7fb8f5;--m0:#6b5300;--m1:#0f4a75;--m2:#2b5a17;--m3:#662a5e;--m4:#70391a;--m5:#433a86}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,\
    "Liberation Sans",sans-serif;overflow-wrap:anywhere}
    main{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
    h1{font-size:1.6rem;line-height:1.25;margin:0 0 .3rem}
    h2{font-size:1.15rem;margin:2.2rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--edge)}
    p{margin:.3rem 0}ul,ol{margin:.2rem 0;padding:0;list-style:none}
    code{font:.92em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    .quiet,small{color:var(--quiet)}small{font-size:.86rem}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:-99rem}.skip:focus{left:.5rem;top:.5rem;background:var(--paper);padding:.4rem}
    a{color:var(--link)}:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    .lead{font-size:1.05rem}
    .card{border:1px solid var(--edge);border-radius:.6rem;background:var(--panel);padding:.8rem 1rem;margin:1rem 0}
    dl{display:grid;grid-template-columns:minmax(5.5rem,auto) 1fr;gap:.25rem 1rem;margin:0}
    dt{color:var(--quiet)}dd{margin:0}dd small{display:block}
    .chat li{margin:.5rem 0;max-width:44rem;padding:.5rem .8rem;border-radius:.7rem;background:var(--panel);\
    border:1px solid var(--edge)}
    .chat .bot,.chat .agent{margin-left:auto;background:var(--paper)}
    .chat header{display:flex;gap:.7rem;flex-wrap:wrap;font-size:.85rem;color:var(--quiet)}
    mark{color:inherit;border-radius:.2rem;padding:0 .12rem;border-bottom:2px solid currentColor;\
    -webkit-box-decoration-break:clone;box-decoration-break:clone}
    .m0{background:var(--m0)}.m1{background:var(--m1)}.m2{background:var(--m2)}.m3{background:var(--m3)}\
    .m4{background:var(--m4)}.m5{background:var(--m5)}
    sup{font-size:.7rem;line-height:1;color:var(--quiet);margin-left:.15rem}
    .tree li{margin:.2rem 0;padding-left:1.5rem;position:relative}
    .tree .tree{margin-left:.1rem;padding-left:.6rem;border-left:1px solid var(--edge)}
    .sign{position:absolute;left:0;width:1.2rem;text-align:center;font-weight:700;color:var(--quiet)}
    .yes>.sign{color:var(--yes)}.no>.sign{color:var(--no)}.open>.sign{color:var(--open)}
    .tree .said{font-size:.94rem}
    blockquote{margin:.2rem 0;padding:.15rem .6rem;border-left:3px solid var(--edge);font-size:.94rem}
    .rules>li{border:1px solid var(--edge);border-top-width:0;padding:.55rem .8rem .55rem 2.4rem;position:relative;\
    background:var(--paper)}
    .rules>li:first-child{border-top-width:1px;border-radius:.5rem .5rem 0 0}
    .rules>li:last-child{border-radius:0 0 .5rem .5rem}
    .rules>li>.sign{left:.7rem}
    .rules .failed>.sign{color:var(--no)}.rules .unknown>.sign{color:var(--open)}
    .rules .taken{background:var(--yes-paper)}.rules .taken>.sign{color:var(--yes)}
    .rules .untouched .body,.rules .failed .act,.rules .unknown .act{color:var(--quiet)}
    .rules .row{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:.2rem 1.2rem}
    .rules .num{color:var(--quiet);font-variant-numeric:tabular-nums;margin-right:.45rem}
    .rules .state{font-size:.82rem;border-radius:1rem;padding:.02rem .55rem;margin-left:.4rem;background:var(--panel);\
    color:var(--quiet);white-space:nowrap}
    .failed .state{background:var(--no-paper);color:var(--no)}.unknown .state{background:var(--open-paper);\
    color:var(--open)}.taken .state{background:var(--paper);color:var(--yes)}
    .d1{margin-left:1.2rem}.d2{margin-left:2.4rem}.d3{margin-left:3.6rem}.d4{margin-left:4.8rem}
    details summary{cursor:pointer}details ol{margin:.4rem 0 0 1rem}
    .picture{overflow-x:auto;border:1px solid var(--edge);border-radius:.6rem;padding:.4rem;\
    margin-inline:calc(50% - min(48vw,58rem))}
    .picture svg{display:block;height:auto;max-width:max(100%,56rem);margin:auto}
    footer{margin-top:2.5rem;color:var(--quiet);font-size:.86rem}
    @media (max-width:40rem){main{padding:1rem .75rem 2rem}h1{font-size:1.35rem}
    .rules .row{grid-template-columns:minmax(0,1fr)}.rules>li{padding-left:1.9rem;padding-right:.6rem}
    .rules>li>.sign{left:.4rem}dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin:0 0 .45rem}
    .d1,.d2,.d3,.d4{margin-left:.6rem}.tree .tree{padding-left:.3rem}.chat .bot,.chat .agent{margin-left:1rem}}
    @media print{body{font-size:10pt}main{max-width:none;padding:0}h2{break-after:avoid}
    .rules>li,.chat li,.card{break-inside:avoid}.picture{overflow:visible;border:0;padding:0;margin-inline:0}
    .picture svg{width:100%;max-width:100%;max-height:24cm}.skip{display:none}
    details::details-content{content-visibility:visible;display:block}mark,.rules .taken,.state{print-color-adjust:exact}}
    """
}
