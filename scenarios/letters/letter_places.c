/* Places by which a currency is known. */
#include "scenarios/letters/letter_parts.h"

const char *place_currency(const struct tokens *tokens, int from, int to, int *at)
{
    static const struct {
        const char *code, *pattern;
    } places[] = {
        {"INR", "india|bangalore|bengaluru|banglore|blr|hyderabad|hyd|chennai|pune|gurgaon|gurugram|noida|mumbai|"
                "kolkata|karnataka|"
                "telangana|chandigarh|jaipur|ncr|coimbatore"},
        {"INR", "kochi|trivandrum|thiruvananthapuram|ahmedabad|indore|mysore|mysuru|vizag|nagpur|lucknow|kerala|maharashtra|haryana"},
        {"INR", "new? delhi"},
        {"GBP", "bristol|leeds|glasgow|cardiff|wales|liverpool|sheffield|nottingham"},
        {"EUR", "cologne|stuttgart|leipzig|dresden|nuremberg|karlsruhe|heidelberg|bonn|tubingen|galway|limerick|porto|valencia|"
                "malaga|rome|turin|athens|greece|tallinn|estonia|riga|latvia|vilnius|lithuania|rotterdam|utrecht|eindhoven|"
                "delft|lyon|toulouse|grenoble|ghent|antwerp|espoo|graz|linz|bratislava|slovakia|ljubljana|slovenia"},
        {"RON", "romania|bucharest|iasi|cluj"},
        {"CZK", "prague|brno|czechia"},
        {"HUF", "budapest|hungary"},
        {"DKK", "copenhagen|denmark|aarhus"},
        {"NOK", "oslo|norway|trondheim"},
        {"KRW", "seoul|korea"},
        {"CNY", "shanghai|beijing|shenzhen|china"},
        {"HKD", "hong kong"},
        {"TWD", "taipei|taiwan"},
        {"NZD", "auckland|zealand"},
        {"CAD", "alberta|manitoba|edmonton|winnipeg|halifax|mississauga"},
        {"CAD", "british columbia"},
        {"GBP", "uk|london|edinburgh|england|scotland|manchester|britain|belfast"},
        {"GBP", "united kingdom"},
        {"EUR", "berlin|munich|munchen|germany|frankfurt|dusseldorf|hamburg|dublin|ireland|cork|madrid|spain|barcelona|"
                "paris|france|"
                "amsterdam|netherlands|luxembourg|italy|milan|helsinki|finland|austria|vienna|lisbon|portugal|brussels|"
                "belgium|aachen"},
        {"CAD", "toronto|vancouver|vacouver|canada|ontario|montreal|ottawa|calgary|waterloo|quebec"},
        {"SGD", "singapore"},
        {"AUD", "australia|sydney|melbourne|brisbane|canberra|adelaide"},
        {"CHF", "zurich|switzerland|geneva|lausanne"},
        {"PLN", "poland|warsaw|krakow|gdansk|wroclaw"},
        {"SEK", "stockholm|sweden|gothenburg"},
        {"JPY", "tokyo|japan|osaka"},
        {"ILS", "israel|haifa|telaviv"},
        {"ILS", "tel aviv"},
        {"BRL", "brazil|brasil"},
        {"BRL", "sao paulo"},
        {"MXN", "mexico|guadalajara"},
        {"AED", "dubai|uae"},
        {"ZAR", "south africa"},
        {"ZAR", "cape town"},
        {"USD",
         "usa|u.s|u.s.a|seattle|seatle|bellevue|sunnyvale|cupertino|austin|dallas|boston|arlington|nashville|redmond|"
         "denver|atlanta|"
         "chicago|newark|nyc|sf|sfo|portland|houston|phoenix|irvine|kirkland|pittsburgh|minneapolis|detroit|"
         "philadelphia|herndon|"
         "oakland|california|texas|washington|virginia|massachusetts|colorado|illinois|boulder|raleigh|tempe|sv"},
        {"USD", "nevada|oregon|utah|arizona|florida|michigan|minnesota|ohio|pennsylvania|tennessee|maryland|connecticut|wisconsin|"
                "missouri|indiana|iowa|kansas|kentucky|louisiana|alabama|arkansas|oklahoma|nebraska|idaho|montana|wyoming|"
                "delaware|vermont|hawaii|alaska|reno|miami|tampa|durham|cleveland|cincinnati|baltimore|bethesda|reston|"
                "sacramento|fremont|plano|milwaukee|indianapolis|bentonville|boise|omaha|tulsa|memphis|louisville|westborough"},
        {"USD", "north|south carolina|dakota"},
        {"USD", "new jersey|hampshire|mexico|orleans"},
        {"USD", "rhode island"},
        {"USD", "las vegas"},
        {"USD", "united states"},
        {"USD", "new york"},
        {"USD", "san francisco|jose|diego|mateo|bruno"},
        {"USD", "bay area"},
        {"USD", "los|palo|menlo|mountain|santa|culver angeles|alto|park|view|clara|monica|city|cruz"},
        {"USD", "salt|jersey lake|city"},
        {"USD", ", wa|ca|ny|tx|va|ma|nj|il|co|ga|nc|az|tn|pa|fl|or|ut|mn|md|mi|dc|oh"},
    };
    for (int i = from; i < to; i++)
        for (size_t p = 0; p < sizeof places / sizeof *places; p++)
            if (pattern_at(tokens, i, places[p].pattern) > 0) {
                *at = token_is(&tokens->token[i], ",") && i > from ? i - 1 : i;
                return places[p].code;
            }
    return "";
}
