/// The currencies of ISO 4217.
package enum Currency {
  /// Their codes in lower case and in order: those in use, and those withdrawn since 2020, which old chats still name.
  package static let codes: [String] =
    """
    aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob bov brl bsd btn bwp byn bzd cad cdf \
    che chf chw clf clp cny cop cou crc cuc cup cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd \
    gnf gtq gyd hkd hnl hrk htg huf idr ils inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp \
    lkr lrd lsl lyd mad mdl mga mkd mmk mnt mop mru mur mvr mwk mxn mxv myr mzn nad ngn nio nok npr nzd omr pab pen \
    pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sdg sek sgd shp sle sll sos srd ssp stn svc syp szl thb tjs \
    tmt tnd top try ttd twd tzs uah ugx usd usn uyi uyu uyw uzs ved ves vnd vuv wst xaf xag xau xba xbb xbc xbd xcd \
    xcg xdr xof xpd xpf xpt xsu xua yer zar zmw zwg zwl
    """.split(separator: " ").map(String.init)

  /// Whether a code in lower case is one of them.
  package static func isKnown(_ code: String) -> Bool { code.utf8.count == 3 && codes.contains(code) }

  /// Whether a thousandth of a unit is money too (ISO 4217 gives it three or four decimals).
  package static func hasThousandths(_ code: String) -> Bool {
    ["bhd", "clf", "iqd", "jod", "kwd", "lyd", "omr", "tnd", "uyw"].contains(code)
  }
}
