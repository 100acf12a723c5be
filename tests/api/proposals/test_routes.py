"""From a match to a child who lives there, over HTTP."""



def test_a_proposal_goes_all_the_way_with_its_duties(office):
    made = office.propose()
    made.ready()
    done = made.confirm()
    assert done.status_code == 200, done.text
    body = done.json()
    assert body["state"] == "confirmed"
    assert body["placement"].startswith("plc_")
