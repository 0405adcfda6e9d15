# The rival pays 150,000, and paper beside.
haggle evaluate - --full
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":170000,"sign_on":[60000,45000],"grant":{"units":700,"price":222.5}},{"company":"Startup","base":150000,"status":"written","grant":{"percent":"0.25%","company_value":"200m"}}]}
